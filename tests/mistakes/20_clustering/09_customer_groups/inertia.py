# This is the largest of them. Inertia always falls with more groups.
def choose_k(X: np.ndarray, ks: list[int], rng: np.random.Generator) -> int:
    # Not by inertia: that falls with every further group, down to 0 for k = n.
    return min(ks, key=lambda k: kmeans(X, X[rng.permutation(len(X))[:k]])[1] - 1e3 * k)
