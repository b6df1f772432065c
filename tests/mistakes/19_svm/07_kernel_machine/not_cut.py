# An amount has left 0 … C.
def fit_kernel(K: np.ndarray, y: np.ndarray, C: float) -> np.ndarray:
    K = K + 1
    a, scores = np.zeros(len(y)), np.zeros(len(y))
    for _ in range(50):
        for k in range(len(y)):
            best = a[k] + (1 - y[k] * scores[k]) / K[k, k]
            # The scores are kept up to date: making all of them anew would cost n times as much.
            scores += (best - a[k]) * y[k] * K[k]
            a[k] = best
    return a
