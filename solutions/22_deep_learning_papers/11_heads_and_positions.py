"""Eight ears instead of one, and a clock for each word.

A reshape never moves a number in memory: it only says where rows end. To give a head its part
of every time, axes have to change places, and that is what transpose is for (A. Vaswani and
others, 2017, arXiv 1706.03762, sections 3.2.2 and 3.5).
"""

import numpy as np


def split_heads(X: np.ndarray, h: int) -> np.ndarray:
    """Return (b, h, t, k): heads[n, i, t, j] = X[n, t, i * k + j], for X (b, t, d), k = d / h."""
    b, t, d = X.shape
    # d becomes (h, k): neighbours stay together. (k, h) would give each head every h-th number.
    return X.reshape(b, t, h, d // h).transpose(0, 2, 1, 3)


def join_heads(heads: np.ndarray) -> np.ndarray:
    """Return (b, t, h * k): X[n, t, i * k + j] = heads[n, i, t, j], for heads (b, h, t, k)."""
    b, h, t, k = heads.shape
    return heads.transpose(0, 2, 1, 3).reshape(b, t, h * k)


def positions(t: int, d: int) -> np.ndarray:
    """Return the table P (t, d) of the header, a row for each time from 0 on. d is even."""
    angles = np.arange(t)[:, np.newaxis] / 10000 ** (np.arange(0, d, 2) / d)
    # A last axis of two, sine and cosine, laid flat: they come to stand side by side.
    return np.stack([np.sin(angles), np.cos(angles)], axis=2).reshape(t, d)


# From here on all is finished.


def multi_head(
    X: np.ndarray, W_q: np.ndarray, W_k: np.ndarray, W_v: np.ndarray, W_o: np.ndarray, h: int
) -> np.ndarray:
    """Return what h heads make of X (b, t, d): (b, t, d). All weights are (d, d)."""
    Q, K, V = (split_heads(X @ W, h) for W in (W_q, W_k, W_v))
    fits = Q @ K.swapaxes(2, 3) / np.sqrt(Q.shape[-1])
    powers = np.exp(fits - fits.max(axis=-1, keepdims=True))
    return join_heads(powers / powers.sum(axis=-1, keepdims=True) @ V) @ W_o


if __name__ == "__main__":
    X = np.arange(1, 9).reshape(1, 2, 4)
    print("two heads:", split_heads(X, 2), sep="\n")
    print("and back:", join_heads(split_heads(X, 2)), sep="\n")
    print("four times:", positions(4, 6).round(3), sep="\n")
