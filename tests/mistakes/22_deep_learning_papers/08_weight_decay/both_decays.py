# Both decays are in this step: one in the slopes, and one that shrinks w itself.
"""Weight decay: the same for SGD, two different things for Adam.

Adam divides each slope by its recent size, and treats the slope of the L2 penalty no better: a
weight with large slopes hardly decays, one with small slopes decays at full speed (0.959 and
0.117, from 1). Literal decay shrinks both alike, to 0.773. SGD divides by nothing, and both ways
are one, up to rounding. So the claim of G. Zhang, C. Wang, B. Xu and R. Grosse (2018, arXiv
1810.12281) holds exactly; the numbers belong to this example alone.
"""

from collections.abc import Callable

import numpy as np


def l2_step(
    optimizer: "SGD | Adam", w: np.ndarray, g: np.ndarray, rate: float, decay: float
) -> np.ndarray:
    """Return where w (d,) moves to if decay / 2 · ‖w‖² is added to a loss with the slopes g (d,).

    The optimizer is asked once. w and g stay as they are.
    """
    # The slope of λ/2 · w² is λ w: the half is there to cancel the 2.
    return w - rate * optimizer.direction(g + decay * w)


def literal_step(
    optimizer: "SGD | Adam", w: np.ndarray, g: np.ndarray, rate: float, decay: float
) -> np.ndarray:
    """Return where w (d,) moves to if it shrinks by a share of rate · decay in each step.

    g (d,) holds the slopes of the data alone. The optimizer is asked once; what it says is added
    to the shrunken w. w and g stay as they are.
    """
    # The optimizer never hears of the decay, so it cannot divide it away. This is AdamW
    # (I. Loshchilov and F. Hutter, 2017, arXiv 1711.05101).
    return (1 - rate * decay) * w - rate * optimizer.direction(g + decay * w)


def effective_rate(w: np.ndarray, rate: float) -> float:
    """Return the rate with which w / ‖w‖ would turn as w (d,) does with the given rate.

    w holds the weights of a normalised neuron, which plain SGD trains.
    """
    # ‖w‖ once because the slopes are flatter by that much, and once more because a step of a
    # given length turns a longer arrow less.
    return float(rate / (w @ w))


# From here on all is finished.


class SGD:
    """Plain gradient descent: straight down the slopes."""

    def direction(self, g: np.ndarray) -> np.ndarray:
        """Return the slopes g (d,) as they are."""
        return g


class Adam:
    """Adam of stage 21, without its rate."""

    def __init__(self) -> None:
        """Begin with a memory of zeros."""
        self.m: np.ndarray | float = 0.0
        self.s: np.ndarray | float = 0.0
        self.t = 0

    def direction(self, g: np.ndarray) -> np.ndarray:
        """Return the corrected mean of slopes (d,) over the root of the mean of squares."""
        self.t += 1
        self.m = 0.9 * self.m + 0.1 * g
        self.s = 0.999 * self.s + 0.001 * g**2
        return self.m / (1 - 0.9**self.t) / (np.sqrt(self.s / (1 - 0.999**self.t)) + 1e-8)


def pulled(step: Callable, optimizer: "SGD | Adam", steps: int = 240) -> np.ndarray:
    """Return two weights (2,), at first 1, which slopes of ±10 and ±0.1 pull to and fro."""
    w = np.ones(2)
    for k in range(steps):
        w = step(optimizer, w, np.array([10.0, 0.1]) * (-1) ** k, 0.01, 0.1)
    return w


def neuron(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> tuple[float, np.ndarray]:
    """Return the mean square error of a normalised neuron, and its slopes by w (d,).

    X is (n, d), and y (n,) holds the answers that are wanted.
    """
    z = X @ w
    spread = z.std()
    u = (z - z.mean()) / spread
    du = 2 * (u - y) / len(y)
    dz = (du - du.mean() - u * (du * u).mean()) / spread
    return float(((u - y) ** 2).mean()), X.T @ dz


if __name__ == "__main__":
    for optimizer in (SGD, Adam):
        for step in (l2_step, literal_step):
            print(f"{optimizer.__name__:5} {step.__name__:13}", pulled(step, optimizer()).round(3))
    w = np.array([3.0, 4.0])
    print("a rate of 0.1 for weights of length 5 is", effective_rate(w, 0.1), "for length 1")
