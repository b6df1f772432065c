# Every group counts the same here. Large groups have more rows.
def revealed(groups: np.ndarray, labels: np.ndarray) -> float:
    return float(
        np.mean(
            [
                np.bincount(labels[groups == k]).max() / np.sum(groups == k)
                for k in np.unique(groups)
            ]
        )
    )
