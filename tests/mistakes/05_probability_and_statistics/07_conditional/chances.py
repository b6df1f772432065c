# These are chances. Times everybody, they become counts.
import numpy as np

from mlx_exercises import data


def conditional(counts: np.ndarray) -> np.ndarray:
    """Return P(column j | row i), (r, c), from a table of counts (r, c). No row is empty."""
    given = np.zeros(counts.shape)
    # One row at a time. counts / totals would line up the totals with the columns.
    for i in range(counts.shape[0]):
        given[i] = counts[i] / np.sum(counts[i])
    return given


def total(weights: np.ndarray, given: np.ndarray) -> np.ndarray:
    """Return P(column j), (c,), from P(row i) in weights (r,) and P(column j | row i) (r, c)."""
    # A weighted sum of rows is a vector times a matrix, as in stage 02.
    return weights @ given


def unrelated(counts: np.ndarray) -> np.ndarray:
    """Return the counts (r, c) to expect if rows and columns of counts (r, c) were independent.

    The totals of rows and columns stay what they are. The answer need not be whole numbers.
    """
    expected = np.zeros(counts.shape)
    for i in range(counts.shape[0]):
        for j in range(counts.shape[1]):
            # Two shares multiplied, times everybody: one of the three divisions cancels.
            expected[i, j] = (
                np.sum(counts[i]) * np.sum(counts[:, j]) / np.sum(counts) / np.sum(counts)
            )
    return expected
