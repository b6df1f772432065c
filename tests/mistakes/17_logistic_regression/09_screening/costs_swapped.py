# The one who is missed was charged 1. A miss costs 20.
import numpy as np

from mlx_exercises import data

MISS, ALARM = 20.0, 1.0


def sigmoid(z: np.ndarray) -> np.ndarray:
    """Return the probabilities of scores z, an array of any shape. Finished."""
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def fit(X: np.ndarray, y: np.ndarray, strength: float) -> np.ndarray:
    """Return the weights (d + 1,), the intercept first, with the smallest priced loss.

    That is the mean surprise plus strength / 2 · (w[1]² + … + w[d]²), strength above 0, to
    four digits of each weight. X is (n, d), y (n,) holds 0 and 1.
    """
    A = np.column_stack([np.ones(len(X)), X])
    price = strength * np.eye(A.shape[1])
    price[0, 0] = 0
    w = np.zeros(A.shape[1])
    for _ in range(25):
        p = sigmoid(A @ w)
        slopes = A.T @ (p - y) / len(y) + price @ w
        curvature = A.T @ (A * (p * (1 - p))[:, None]) / len(y) + price
        w = w - np.linalg.solve(curvature, slopes)
    return w


def counts(y: np.ndarray, p: np.ndarray, border: float) -> tuple[int, int, int, int]:
    """Return (caught, missed, alarms, cleared) where everybody with p >= border is called.

    Caught and missed are ill (y is 1), alarms and cleared are not. y and p are (n,).
    """
    called, ill = p >= border, y == 1
    kinds = called & ill, ~called & ill, called & ~ill, ~called & ~ill
    return tuple(int(kind.sum()) for kind in kinds)


def mean_cost(y: np.ndarray, p: np.ndarray, border: float, miss: float, alarm: float) -> float:
    """Return what errors at this border cost on average, for each person of y and p (n,)."""
    _, missed, alarms, _ = counts(y, p, border)
    return (alarm * missed + miss * alarms) / len(y)


def best_border(y: np.ndarray, p: np.ndarray, miss: float, alarm: float) -> float:
    """Return a border with the lowest mean cost for y and p (n,). It may lie above every p."""
    # The chances themselves, and one border above all of them, for calling nobody.
    borders = np.append(p, np.inf)
    costs = [mean_cost(y, p, border, miss, alarm) for border in borders]
    return borders[np.argmin(costs)]


def interval(
    y: np.ndarray,
    p: np.ndarray,
    border: float,
    miss: float,
    alarm: float,
    rng: np.random.Generator,
) -> tuple[float, float]:
    """Return a 95 % bootstrap interval (low, high) of the mean cost, from 1,000 resamples.

    A resample is n people drawn with replacement from the n there are; low and high are the
    0.025 and 0.975 quantiles of the 1,000 mean costs.
    """
    # The cost of each person first: then a resample is a choice among n numbers.
    called, ill = p >= border, y == 1
    costs = miss * (ill & ~called) + alarm * (called & ~ill)
    drawn = rng.integers(len(y), size=(1000, len(y)))
    low, high = np.quantile(costs[drawn].mean(axis=1), [0.025, 0.975])
    return low, high


if __name__ == "__main__":
    X, benign, *_ = data.breast_cancer()
    X, y = X[:, :10], 1 - benign
    order = np.random.default_rng(0).permutation(len(y))
    known, chosen, new = order[:285], order[285:427], order[427:]
    Z = (X - X[known].mean(axis=0)) / X[known].std(axis=0)
    w = fit(Z[known], y[known], 0.01)
    p = sigmoid(w[0] + Z @ w[1:])
    best = best_border(y[chosen], p[chosen], MISS, ALARM)
    for border in (0.5, 1 / 21, best):
        cost = mean_cost(y[new], p[new], border, MISS, ALARM)
        rng = np.random.default_rng(1)
        print(border, counts(y[new], p[new], border), cost)
        print("   ", interval(y[new], p[new], border, MISS, ALARM, rng))
