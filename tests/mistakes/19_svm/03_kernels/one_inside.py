# The 1 was added after the power. It belongs to the dot product.
def polynomial_kernel(A: np.ndarray, B: np.ndarray, degree: int) -> np.ndarray:
    return (A @ B.T) ** degree + 1
