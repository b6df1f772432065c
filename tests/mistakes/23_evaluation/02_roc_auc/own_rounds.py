# One round has one AUC, and all its quantiles are that.
"""Without a threshold: the curve, its area, and how far it can be trusted.

The area is the share of pairs because each step to the right is a well person, and the height of
the curve there is the share of the ill who score higher. Those with the same score are passed on
a slope, which leaves half of their rectangle: the ½ of a tie.
"""

import numpy as np


def roc(y: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """Return the points of the ROC curve (m + 1, 2), where m different scores occur.

    Row 0 is (0, 0). Then follows one point (false alarms, recall) for each score that occurs, the
    highest first. y (n,) holds 1 for ill and 0 for well, both occur. scores is (n,).
    """
    # unique, and not a sorted list of people: no threshold divides people with equal scores.
    levels = np.unique(scores)[::-1]
    called = scores >= levels[:, None]
    shares = [called[:, y == k].mean(axis=1) for k in (0, 1)]
    return np.vstack([[0.0, 0.0], np.column_stack(shares)])


def auc(y: np.ndarray, scores: np.ndarray) -> float:
    """Return the share of pairs in which the ill one scores higher. A tie counts one half.

    y (n,) holds 1 for ill and 0 for well, both occur. scores is (n,).
    """
    ill, well = scores[y == 1][:, None], scores[y == 0]
    return float((ill > well).mean() + 0.5 * (ill == well).mean())


def interval(
    y: np.ndarray, scores: np.ndarray, rounds: int, rng: np.random.Generator
) -> tuple[float, float]:
    """Return the 0.025 and 0.975 quantiles of the AUC in so many resamples.

    A resample is n people out of the n in y and scores (n,), drawn with replacement. If all of
    them are well or all ill it has no AUC, and another one is drawn in its place.
    """
    found = []
    while len(found) < 400:
        # One draw for both: a person keeps label and score.
        who = rng.integers(0, len(y), len(y))
        if 0 < y[who].sum() < len(y):
            found.append(auc(y[who], scores[who]))
    low, high = np.quantile(found, [0.025, 0.975])
    return float(low), float(high)


if __name__ == "__main__":
    y, scores = np.array([0, 0, 0, 1, 1]), np.array([1.0, 3.0, 3.0, 3.0, 5.0])
    print(roc(y, scores).round(3).tolist(), "area", round(auc(y, scores), 3))
    rng = np.random.default_rng(0)
    for n in (30, 120, 480):
        y = np.arange(n) % 3 == 0
        scores = rng.normal(size=n) + y
        low, high = interval(y.astype(int), scores, 500, rng)
        print(f"{n} people: AUC {auc(y.astype(int), scores):.3f}, from {low:.3f} to {high:.3f}")
