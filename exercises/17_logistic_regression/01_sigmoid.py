"""Three to one: how a bookmaker's odds become a probability.

A probability is shut in between 0 and 1. The score that a linear model gives, w₀ + w · x, is
not: it may be -1000 or 7. Odds are half of the bridge between them, logarithms the other:

    probability        odds = p / (1 - p)        log odds = log(odds)
    0.5                1      one to one          0
    0.75               3      three to one        1.099
    0.9                9      nine to one         2.197
    0.1                1/9    one to nine        -2.197

Log odds are free, and symmetric about 0. So let a model's score be log odds, and go back:

    sigmoid(z)  =  1 / (1 + e⁻ᶻ)  =  eᶻ / (1 + eᶻ)

Evidence multiplies odds, and therefore adds to log odds: a test that triples the odds adds
1.099 to the score, whoever is tested. That is what makes a sum of weights meaningful here.

One of the two forms overflows far on the left and the other far on the right. Both are
right, so use each of them where it is safe: a score of ±1000 is common in training.
"""

import numpy as np


def odds(p: np.ndarray) -> np.ndarray:
    """Return the odds of probabilities p, 0 <= p < 1, an array of any shape."""
    # TODO: set the chance that it happens against the chance that it does not.
    raise NotImplementedError


def sigmoid(z: np.ndarray) -> np.ndarray:
    """Return the probabilities that belong to log odds z, an array of any shape."""
    # TODO: make it right and silent for every z, -1000 and 1000 included.
    raise NotImplementedError


def after_evidence(p: np.ndarray, ratios: np.ndarray) -> np.ndarray:
    """Return the probabilities after several pieces of evidence have come in, shape (n,).

    p (n,) are the probabilities before, 0 < p < 1. ratios (k,) say by how much each piece
    multiplies the odds; all of them are above 0.
    """
    # TODO: go to log odds, add what the evidence adds, and come back.
    raise NotImplementedError


if __name__ == "__main__":
    print("scores:       ", np.array([-1000.0, -2.197, 0.0, 1.099, 1000.0]))
    print("probabilities:", sigmoid(np.array([-1000.0, -2.197, 0.0, 1.099, 1000.0])).round(3))
    print("ill, before two positive tests:", [0.001, 0.02, 0.3])
    print("and after:", after_evidence(np.array([0.001, 0.02, 0.3]), np.array([9.0, 9.0])).round(3))
