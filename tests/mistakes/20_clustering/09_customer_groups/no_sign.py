# The sign is gone: is it above the average or below?
def profile(X: np.ndarray, labels: np.ndarray, names: list[str]) -> list[tuple[int, str, float]]:
    lines = []
    for k in np.unique(labels):
        mean = X[labels == k].mean(axis=0)
        # What a group lacks says as much as what it has: farthest on either side.
        most = np.abs(mean).argmax()
        lines.append((int((labels == k).sum()), names[most], float(abs(mean[most]))))
    return lines
