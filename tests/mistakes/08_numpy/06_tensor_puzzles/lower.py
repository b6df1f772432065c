# The lower left triangle is left. Which of i and j is larger in the upper one?
def triu(A: np.ndarray) -> np.ndarray:
    return np.where(np.arange(A.shape[0])[:, np.newaxis] >= np.arange(A.shape[1]), A, 0)
