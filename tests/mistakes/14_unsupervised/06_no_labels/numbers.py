# Numbers of groups were compared with labels. They are only numbers.
def revealed(groups: np.ndarray, labels: np.ndarray) -> float:
    right = sum(np.bincount(labels[groups == k]).max() for k in np.unique(groups))
    return float(np.mean(groups == labels) + 0 * right)
