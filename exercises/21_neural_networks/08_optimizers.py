"""Four walkers in a narrow valley: what to do with a slope, once you have it.

A valley is 50 times as steep across as it is along. A step that suits the walls hardly moves
along the floor; a longer one jumps from wall to wall. Three ideas, each of which remembers the
slopes g of earlier steps (all powers and roots are taken number by number):

    momentum   v ← β v + g                      a heavy ball: what keeps turning cancels out,
               w ← w - rate · v                 what keeps pointing one way piles up

    RMSProp    s ← α s + (1 - α) g²             how large g was of late. Divided by that,
               w ← w - rate · g / (√s + ε)      each weight moves about as far as any other

    Adam       m ← β₁ m + (1 - β₁) g            both: a mean of slopes and one of squares.
               s ← β₂ s + (1 - β₂) g²           They began at 0 and are too small at first,
               w ← w - rate · m̂ / (√ŝ + ε)      so m̂ = m / (1 - β₁ᵗ), ŝ = s / (1 - β₂ᵗ)

with t = 1 at the first step. There Adam has m̂ = g and ŝ = g², so every weight moves by the
rate, up or down, however steep it is: a g of 0.5 or of -80 makes no difference.

Momentum: B. Polyak (1964). RMSProp: G. Hinton's lectures (2012). Adam: D. Kingma and J. Ba
(2014, arXiv 1412.6980).
"""

import numpy as np


class Momentum:
    """Gradient descent with a memory: v, at first 0."""

    def __init__(self, rate: float, beta: float = 0.9) -> None:
        """Keep the settings. Finished."""
        self.rate = rate
        self.beta = beta
        self.v: np.ndarray | float = 0.0

    def step(self, w: np.ndarray, g: np.ndarray) -> np.ndarray:
        """Return where w moves to, a new array. w (d,) and the slopes g (d,) may be tables, too."""
        # TODO: bring the memory up to date, and move by it.
        raise NotImplementedError


class RMSProp:
    """Steps divided by how large slopes have been of late: s, at first 0."""

    def __init__(self, rate: float, alpha: float = 0.99, epsilon: float = 1e-8) -> None:
        """Keep the settings. Finished."""
        self.rate = rate
        self.alpha = alpha
        self.epsilon = epsilon
        self.s: np.ndarray | float = 0.0

    def step(self, w: np.ndarray, g: np.ndarray) -> np.ndarray:
        """Return where w moves to, a new array. w (d,) and the slopes g (d,) may be tables, too."""
        # TODO: bring the mean of squares up to date, and divide each slope by its root.
        raise NotImplementedError


class Adam:
    """A mean of slopes, m, over the root of one of squares, s; t counts steps. All 0 at first."""

    def __init__(
        self, rate: float, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8
    ) -> None:
        """Keep the settings. Finished."""
        self.rate = rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon
        self.m: np.ndarray | float = 0.0
        self.s: np.ndarray | float = 0.0
        self.t = 0

    def step(self, w: np.ndarray, g: np.ndarray) -> np.ndarray:
        """Return where w moves to, a new array. w (d,) and the slopes g (d,) may be tables, too."""
        # TODO: count the step, bring both means up to date, correct them, and move.
        raise NotImplementedError


def valley(w: np.ndarray) -> tuple[float, np.ndarray]:
    """Return the height at w (2,) and the slopes (2,): 50 times as steep across. Finished."""
    return float(0.5 * (w[0] ** 2 + 50 * w[1] ** 2)), np.array([w[0], 50 * w[1]])


if __name__ == "__main__":
    for walker in (Momentum(0.03, beta=0), Momentum(0.03), RMSProp(0.1), Adam(0.3)):
        w = np.array([-4.0, 1.0])
        for _ in range(40):
            w = walker.step(w, valley(w)[1])
        print(f"{type(walker).__name__:9} after 40 steps: {w.round(3)}, height {valley(w)[0]:.4f}")
