"""Attention: ask everybody, and listen most to those who fit.

Each of t askers has a query q, each of s others a key k and a value v. How well do they fit? A
dot product says it. Softmax makes shares of the fits, and the answer is that share of each value:

    weights = softmax(Q Kᵀ / √d)    (t, s), each row adds up to 1
    output  = weights V             (t, v)

By hand, with d = 1: the query 1 meets the keys 0 and log 3, so the fits are 0 and log 3, their
powers 1 and 3, the weights 1/4 and 3/4. The values 8 and 4 give 2 + 3 = 5.

A mask says who may be heard. Whoever writes a text from left to right must not look at what is
still to come: row i may look at 0 … i (causal). A forbidden fit is replaced by -∞ before the
softmax, so that its share is 0 and the rest still add up to 1.

And √d? Of random queries and keys with numbers of variance 1, dot products have the variance d.
With d = 512 they are so far apart that softmax picks one winner and hears nobody else, and then
its slopes are near 0. A. Vaswani and seven others (Attention Is All You Need, 2017, arXiv
1706.03762, section 3.2.1) therefore divide by √d. How open is a row? Its entropy says it,

    entropy = - Σ p log p           0 if one has all, log s if all s have the same

of which 10 keys at d = 512 leave 0.12 without √d, and 1.91 of log 10 = 2.30 with it.
"""

import numpy as np


def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Return (output (t, v), weights (t, s)) for queries Q (t, d), keys K (s, d), values V (s, v).

    mask (t, s) is True where a row may look; without one, all rows look everywhere. Each row may
    look somewhere. Fits may be as large as 10,000.
    """
    # TODO: fits, mask, softmax for each row, and then the values.
    raise NotImplementedError


def causal(t: int) -> np.ndarray:
    """Return a mask (t, t) with which row i may look at the columns 0 … i."""
    # TODO: make a table of True and False.
    raise NotImplementedError


def entropy(weights: np.ndarray) -> np.ndarray:
    """Return the entropy of each row of weights (t, s): (t,), in natural logarithms.

    A share of 0 adds nothing: 0 · log 0 counts as 0.
    """
    # TODO: add up -p log p along each row, without a warning for shares of 0.
    raise NotImplementedError


def openness(d: int, *, scaled: bool) -> float:
    """Return the mean entropy of 2,000 random queries that ask 10 random keys (10, d). Finished."""
    rng = np.random.default_rng(0)
    Q, K = rng.normal(size=(2000, d)), rng.normal(size=(10, d))
    # A query that is √d times as long makes up for the division.
    weights = attention(Q if scaled else Q * np.sqrt(d), K, np.zeros((10, 1)))[1]
    return float(entropy(weights).mean())


if __name__ == "__main__":
    for d in (4, 64, 512):
        with_root, without = openness(d, scaled=True), openness(d, scaled=False)
        print(f"d = {d:3}: entropy {without:.2f} without √d, {with_root:.2f} with it, of 2.30")
