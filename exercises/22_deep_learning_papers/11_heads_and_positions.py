"""Eight ears instead of one, and a clock for each word.

One attention listens in one way. A transformer cuts its d numbers into h heads of k = d / h
neighbours, lets each head attend by itself, and lays the answers side by side again. For two
times of four numbers, and two heads:

    time 0   1 2 | 3 4             head 0   1 2      head 1   3 4
    time 1   5 6 | 7 8                      5 6               7 8

In memory the numbers lie as 1 2 3 4 5 6 7 8. A reshape to (h, t, k) would cut this line into
1 2, 3 4 for head 0: no error, the right shape, and head 0 has all of time 0 and nothing of
time 1. So it takes two moves, first a cut, then a change of axes:

    (b, t, d)  →  (b, t, h, k)  →  (b, h, t, k)

And attention knows no order. So each time gets d numbers of its own, like the hands of d / 2
clocks that go at different speeds. For time t and i = 0, 1, …, d / 2 - 1:

    P[t, 2i] = sin(t / 10000^(2i / d))        P[t, 2i + 1] = cos(t / 10000^(2i / d))

With d = 4, time 1 has sin 1 = 0.841, cos 1 = 0.540, sin 0.01 = 0.010, cos 0.01 = 1.000.

Both are from A. Vaswani and seven others (Attention Is All You Need, 2017, arXiv 1706.03762,
sections 3.2.2 and 3.5). No loops: reshape, transpose and broadcasting do it all.
"""

import numpy as np


def split_heads(X: np.ndarray, h: int) -> np.ndarray:
    """Return (b, h, t, k): heads[n, i, t, j] = X[n, t, i * k + j], for X (b, t, d), k = d / h."""
    # TODO: cut the last axis in two, then let time and head change places.
    raise NotImplementedError


def join_heads(heads: np.ndarray) -> np.ndarray:
    """Return (b, t, h * k): X[n, t, i * k + j] = heads[n, i, t, j], for heads (b, h, t, k)."""
    # TODO: undo what split_heads does, the last move first.
    raise NotImplementedError


def positions(t: int, d: int) -> np.ndarray:
    """Return the table P (t, d) of the header, a row for each time from 0 on. d is even."""
    # TODO: let a column of times meet a row of speeds, and weave sines and cosines.
    raise NotImplementedError


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
