# The input was changed. Does your function work on a copy?
class ReLU(Layer):
    # No __init__: the one of Layer is found. And not __call__, or its rows would go uncounted.
    def forward(self, X: np.ndarray) -> np.ndarray:
        X[X < 0] = 0
        return X
