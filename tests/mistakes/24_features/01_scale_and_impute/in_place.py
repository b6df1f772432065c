# A NumPy array of shape (2, 1) was changed. Does your function work on a copy?
class Preparation:
    def fit(self, X: np.ndarray) -> "Preparation":
        gaps = np.isnan(X)
        self.medians = np.nanmedian(X, axis=0)
        self.flagged = gaps.any(axis=0)
        # Measured after filling: these are the numbers that a model will see. With gaps left
        # out, the filled training rows would not come out with mean 0 and deviation 1.
        filled = np.where(gaps, self.medians, X)
        self.means = filled.mean(axis=0)
        scales = filled.std(axis=0)
        self.scales = np.where(scales == 0, 1.0, scales)
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        gaps = np.isnan(X)
        X[gaps] = np.broadcast_to(self.medians, X.shape)[gaps]
        scaled = (X - self.means) / self.scales
        # The flags are those of fit's columns, so the table has the same width for all rows.
        return np.hstack([scaled, gaps[:, self.flagged]])
