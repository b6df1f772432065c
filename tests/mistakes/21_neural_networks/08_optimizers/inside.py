# ε is inside the root. It belongs outside, where it matters far less.
"""Four walkers in a narrow valley, and what three of them remember.

Momentum remembers a direction, RMSProp a size, Adam both. None of them sees more than the slopes
of plain gradient descent: they only keep more of what they saw.
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
        self.v = self.beta * self.v + g
        # w - ... makes a new array; w -= ... would change the one that the caller holds.
        return w - self.rate * self.v


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
        self.s = self.alpha * self.s + (1 - self.alpha) * g**2
        # Epsilon only keeps a weight without slopes from 0 / 0. It stands outside the root.
        return w - self.rate * g / np.sqrt(self.s + self.epsilon)


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
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.s = self.beta2 * self.s + (1 - self.beta2) * g**2
        # The memory keeps the raw means. Corrected ones would be corrected again next time.
        m = self.m / (1 - self.beta1**self.t)
        s = self.s / (1 - self.beta2**self.t)
        return w - self.rate * m / (np.sqrt(s) + self.epsilon)


def valley(w: np.ndarray) -> tuple[float, np.ndarray]:
    """Return the height at w (2,) and the slopes (2,): 50 times as steep across. Finished."""
    return float(0.5 * (w[0] ** 2 + 50 * w[1] ** 2)), np.array([w[0], 50 * w[1]])


if __name__ == "__main__":
    for walker in (Momentum(0.03, beta=0), Momentum(0.03), RMSProp(0.1), Adam(0.3)):
        w = np.array([-4.0, 1.0])
        for _ in range(40):
            w = walker.step(w, valley(w)[1])
        print(f"{type(walker).__name__:9} after 40 steps: {w.round(3)}, height {valley(w)[0]:.4f}")
