"""Two forecasters: what does a confident error cost?

On ten days it rained on nine of them. Bo said "rain, 99.9 %" every day: right nine times.
A coin said "50 %" every day. Who forecasts better? Let everyone pay for surprise, on each
day the negative logarithm of the probability given to what then happened:

    said 0.999, and it rained    0.001          said 0.5, whatever came     0.693
    said 0.999, and it did not   6.908

Bo pays (9 · 0.001 + 6.908) / 10 = 0.692 a day, and the coin 0.693. Had Bo said 90 %, it
would have been 0.325. This mean is the log loss, or cross-entropy. In the long run nothing
is cheaper than to say the true probability: honesty pays.

A model gives scores z (log odds), with p = sigmoid(z). Then a surprise is

    -log p        =  log(1 + e⁻ᶻ)      where the label y is 1
    -log (1 - p)  =  log(1 + eᶻ)       where y is 0

To work out p first is a trap: at z = 800, p is rounded to 1, and log(1 - p) is -inf. The
true cost is 800. np.logaddexp(a, b) is log(eᵃ + eᵇ), and safe; 1 is e⁰.
"""

import numpy as np


def surprises(y: np.ndarray, z: np.ndarray) -> np.ndarray:
    """Return what each row pays, shape (n,), for labels y (n,) of 0 and 1 and scores z (n,)."""
    # TODO: let each row pay by its own label, from the score itself, p never being worked out.
    raise NotImplementedError


def log_loss(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> float:
    """Return the mean surprise of a model with weights w (d + 1,), the intercept first.

    X is (n, d), y is (n,), and the score of a row is w[0] + w[1]·x₁ + … + w[d]·x_d.
    """
    # TODO: work out the scores, and average what they cost.
    raise NotImplementedError


if __name__ == "__main__":
    rain = np.array([1, 1, 1, 1, 1, 1, 1, 1, 1, 0])
    for name, p in {"Bo": 0.999, "the coin": 0.5, "an honest one": 0.9}.items():
        w = np.array([np.log(p / (1 - p))])
        print(f"{name:14} says {p:5} and pays", log_loss(np.zeros((10, 0)), rain, w))
    print("certain and wrong:", surprises(np.array([0]), np.array([800.0])))
