# These are nan: a row alone has the deviation 0. Which rows has fit seen?
class StandardScaler:
    def __init__(self) -> None:
        self._means: np.ndarray | None = None
        self._scales: np.ndarray | None = None

    def fit(self, X: np.ndarray) -> "StandardScaler":
        self._means = X.mean(axis=0)
        # A constant column has nothing to tell, and divided by 0 it would be nan. Its numbers are
        # asked, not its deviation: of 0.1, 0.1, 0.1 that comes out as 1e-17, by rounding.
        constant = X.min(axis=0) == X.max(axis=0)
        self._scales = np.where(constant, 1.0, X.std(axis=0))
        return self

    @property
    def means(self) -> np.ndarray:
        # Under the name `means` the array could not be kept: this method has it.
        if self._means is None:
            raise NotFittedError("call fit first: this scaler has not seen any rows")
        # The array itself would be a way in: scaler.means[0] = 0 would spoil every transform.
        return self._means.copy()

    def transform(self, X: np.ndarray) -> np.ndarray:
        # self.means, not self._means: it refuses by itself, in one place for all methods.
        return (X - X.mean(axis=0)) / X.std(axis=0)

    def restore(self, Z: np.ndarray) -> np.ndarray:
        return self.means + Z * self._scales
