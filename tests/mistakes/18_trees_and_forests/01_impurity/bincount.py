# A logarithm of 0? A class that does not occur has none.
def entropy(labels: np.ndarray) -> float:
    names, codes = np.unique(labels, return_inverse=True)
    p = np.bincount(codes, minlength=len(names) + 1) / len(labels)
    return float(-(p * np.log2(p)).sum())
