# A NumPy array of shape (1,) was changed. Does your function work on a copy?
class Momentum:
    def __init__(self, rate: float, beta: float = 0.9) -> None:
        self.rate = rate
        self.beta = beta
        self.v: np.ndarray | float = 0.0

    def step(self, w: np.ndarray, g: np.ndarray) -> np.ndarray:
        self.v = self.beta * self.v + g
        # w - ... makes a new array; w -= ... would change the one that the caller holds.
        w -= self.rate * self.v
        return w
