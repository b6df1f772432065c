"""Without a threshold: how well does a score put the ill above the well?

Whoever has a score of t or more is called ill. Which t? Try all of them, from the highest score
down, and note each time whom it catches. That is the ROC curve, with the shares

    across   false alarms = well people called ill / all well people
    up       recall       = ill people called ill / all ill people

Three well people have scores of 1, 3, 3 and two ill ones 3, 5:

    nobody called    (0, 0)          t = 3     (2/3, 1)     all three with a 3 come at once
    t = 5            (0, 1/2)        t = 1     (1, 1)

The area under it, with straight lines between the points, is the AUC: 2/3 · 3/4 + 1/3 · 1 = 0.833.
It has a second meaning, free of any curve. Take all 6 pairs of an ill and a well person: in what
share of them does the ill one have the higher score? A tie counts ½:

    3 against 1, 3, 3:   1 + ½ + ½        5 against 1, 3, 3:   1 + 1 + 1        5 / 6 = 0.833

1 is perfect, ½ is a coin. And like each number from a few people, it is uncertain. The bootstrap
(B. Efron 1979) draws n people out of the n, with replacement, takes their AUC, and repeats that:
the middle 95 % of these numbers are an interval for it.
"""

import numpy as np


def roc(y: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """Return the points of the ROC curve (m + 1, 2), where m different scores occur.

    Row 0 is (0, 0). Then follows one point (false alarms, recall) for each score that occurs, the
    highest first. y (n,) holds 1 for ill and 0 for well, both occur. scores is (n,).
    """
    # TODO: call people from the highest score down, those with equal scores together.
    raise NotImplementedError


def auc(y: np.ndarray, scores: np.ndarray) -> float:
    """Return the share of pairs in which the ill one scores higher. A tie counts one half.

    y (n,) holds 1 for ill and 0 for well, both occur. scores is (n,).
    """
    # TODO: count pairs, or take the area under the curve: it is the same number.
    raise NotImplementedError


def interval(
    y: np.ndarray, scores: np.ndarray, rounds: int, rng: np.random.Generator
) -> tuple[float, float]:
    """Return the 0.025 and 0.975 quantiles of the AUC in so many resamples.

    A resample is n people out of the n in y and scores (n,), drawn with replacement. If all of
    them are well or all ill it has no AUC, and another one is drawn in its place.
    """
    # TODO: draw people, not labels and scores apart, and take the AUC of each draw.
    raise NotImplementedError


if __name__ == "__main__":
    y, scores = np.array([0, 0, 0, 1, 1]), np.array([1.0, 3.0, 3.0, 3.0, 5.0])
    print(roc(y, scores).round(3).tolist(), "area", round(auc(y, scores), 3))
    rng = np.random.default_rng(0)
    for n in (30, 120, 480):
        y = np.arange(n) % 3 == 0
        scores = rng.normal(size=n) + y
        low, high = interval(y.astype(int), scores, 500, rng)
        print(f"{n} people: AUC {auc(y.astype(int), scores):.3f}, from {low:.3f} to {high:.3f}")
