# Each y was compared with each prediction: n × n misses. What are the two shapes?
def mean_squared_error(y: np.ndarray, predictions: np.ndarray) -> float:
    return np.mean((y - predictions) ** 2)
