# The columns of A depend on each other, and weights came back all the same.
import numpy as np

from mlx_exercises import data


def with_ones(X: np.ndarray) -> np.ndarray:
    """Return A (n, d + 1) for X (n, d): a column of ones, then the columns of X."""
    return np.column_stack([np.ones(len(X)), X])


def fit(X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the weights w (d + 1,) of least squares, for X (n, d) and y (n,).

    Raises ValueError where the columns of A depend on each other.
    """
    A = with_ones(X)
    # Asked of A, not of AᵀA: the product squares the condition number, and rounding may
    # leave it a full rank that A does not have. `solve` then answers with nonsense.
    return np.linalg.solve(A.T @ A, A.T @ y)


def own_part(X: np.ndarray, j: int) -> np.ndarray:
    """Return what the other columns of X (n, d) cannot explain of column j, shape (n,)."""
    others = np.delete(X, j, axis=1)
    # The ones are among the others, so the own part has the mean 0.
    return X[:, j] - with_ones(others) @ fit(others, X[:, j])


if __name__ == "__main__":
    X, y, names, _ = data.diabetes()
    w = fit(X, y)
    for j, name in enumerate(names):
        alone = fit(X[:, [j]], y)[1]
        spread, own = X[:, j].std(), own_part(X, j).std()
        print(f"{name:4} alone {alone:7.2f}  in company {w[j + 1]:7.2f}  own {own / spread:.2f}")
