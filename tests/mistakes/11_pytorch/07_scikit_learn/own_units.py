# The test rows have units of their own. They should be in those of the training.
def scaled(train: np.ndarray, test: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    scaler = StandardScaler().fit(train)
    # Not fit_transform for the second: that would be another scaler, with other units.
    return scaler.transform(train), scaler.fit_transform(test)
