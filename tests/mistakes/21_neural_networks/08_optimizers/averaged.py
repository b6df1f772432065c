# The slope got a weight of 1 - β. That makes a mean, and momentum piles up.
class Momentum:
    def __init__(self, rate: float, beta: float = 0.9) -> None:
        self.rate = rate
        self.beta = beta
        self.v: np.ndarray | float = 0.0

    def step(self, w: np.ndarray, g: np.ndarray) -> np.ndarray:
        self.v = self.beta * self.v + (1 - self.beta) * g
        # w - ... makes a new array; w -= ... would change the one that the caller holds.
        return w - self.rate * self.v
