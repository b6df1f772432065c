# v begins anew behind its end. Zeros belong there.
def pad_to(v: np.ndarray, length: int) -> np.ndarray:
    # np.where works out both sides everywhere, so even where the 0 is taken v must have the
    # place that it is asked for. The % sees to that.
    place = np.arange(length)
    return v[place % len(v)]
