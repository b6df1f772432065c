# Nothing was fitted, and it answered all the same.
class StandardScaler:
    def __init__(self) -> None:
        self._means: np.ndarray | None = None
        self._scales: np.ndarray | None = None

    def fit(self, X: np.ndarray) -> "StandardScaler":
        self._means = X.mean(axis=0)
        scales = X.std(axis=0)
        # A constant column has nothing to tell. Divided by 0 it would be nan, and a nan spreads.
        self._scales = np.where(scales == 0, 1.0, scales)
        return self

    @property
    def means(self) -> np.ndarray:
        # Under the name `means` the array could not be kept: this method has it.
        if self._means is None:
            return None
        # The array itself would be a way in: scaler.means[0] = 0 would spoil every transform.
        return self._means.copy()

    def transform(self, X: np.ndarray) -> np.ndarray:
        # self.means, not self._means: it refuses by itself, in one place for all methods.
        return (X - self.means) / self._scales

    def restore(self, Z: np.ndarray) -> np.ndarray:
        return self.means + Z * self._scales
