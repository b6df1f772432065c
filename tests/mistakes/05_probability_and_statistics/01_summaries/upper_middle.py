# That is the upper one of the middle two. Their mean was asked for.
def median(x: np.ndarray) -> float:
    # np.sort makes a copy. x.sort() would sort the caller's own array.
    s = np.sort(x)
    n = len(x)
    # For odd n these are one place twice, which saves asking whether n is odd.
    return s[n // 2]
