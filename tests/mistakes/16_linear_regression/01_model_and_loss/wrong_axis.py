# The mean was taken over the intercepts. Which axis holds the points?
def landscape(
    x: np.ndarray, y: np.ndarray, intercepts: np.ndarray, slopes: np.ndarray
) -> np.ndarray:
    # Each of the three quantities has an axis of its own, and the points come last: theirs
    # is the axis that the mean takes away.
    lines = intercepts[:, None, None] + slopes[None, :, None] * x
    return ((lines - y) ** 2).mean(axis=0)
