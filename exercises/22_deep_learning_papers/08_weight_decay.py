"""Weight decay: one idea, two formulas, and an optimizer that tells them apart.

Large weights fit noise, so we make them smaller as we train. There are two ways to do it.

    L2         add λ/2 · ‖w‖² to the loss. Its slope λ w joins the slope of the data:
               w ← w - rate · direction(g + λ w)

    literal    leave the loss alone, and shrink the weights themselves in every step:
               w ← (1 - rate · λ) w - rate · direction(g)

Plain SGD has direction(g) = g. From w = 2 with g = 3, rate 0.1 and λ = 0.5, L2 goes to
2 - 0.1 · (3 + 1) = 1.6, and literal decay to 0.95 · 2 - 0.1 · 3 = 1.6: the same. Adam's first
direction is 1 for every positive slope, so L2 goes to 2 - 0.1 = 1.9, and literal decay to
1.9 - 0.1 = 1.8. Which weights does Adam spare, when the decay has to go through it?

And there is a riddle. If the sums X w are normalised (minus their mean, over their standard
deviation), the answer for 3w is the answer for w. Why would decay matter at all? Because slopes
at 3w are a third as steep, and a step turns an arrow that is three times as long: 3w turns as
w would with a ninth of the rate. Decay keeps w short, and so the steps that count long.

Claims of G. Zhang, C. Wang, B. Xu, R. Grosse: Three Mechanisms of Weight Decay Regularization
(2018, arXiv 1810.12281): the two decays agree for SGD and differ for Adam, and with
normalisation decay acts through the effective learning rate.
"""

from collections.abc import Callable

import numpy as np


def l2_step(
    optimizer: "SGD | Adam", w: np.ndarray, g: np.ndarray, rate: float, decay: float
) -> np.ndarray:
    """Return where w (d,) moves to if decay / 2 · ‖w‖² is added to a loss with the slopes g (d,).

    The optimizer is asked once. w and g stay as they are.
    """
    # TODO: give the optimizer the slopes of the whole loss.
    raise NotImplementedError


def literal_step(
    optimizer: "SGD | Adam", w: np.ndarray, g: np.ndarray, rate: float, decay: float
) -> np.ndarray:
    """Return where w (d,) moves to if it shrinks by a share of rate · decay in each step.

    g (d,) holds the slopes of the data alone. The optimizer is asked once; what it says is added
    to the shrunken w. w and g stay as they are.
    """
    # TODO: keep the decay away from the optimizer.
    raise NotImplementedError


def effective_rate(w: np.ndarray, rate: float) -> float:
    """Return the rate with which w / ‖w‖ would turn as w (d,) does with the given rate.

    w holds the weights of a normalised neuron, which plain SGD trains.
    """
    # TODO: divide the rate by what makes a long w turn less.
    raise NotImplementedError


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
