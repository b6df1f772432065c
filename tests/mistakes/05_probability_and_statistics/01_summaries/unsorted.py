# These are the places of the list as it came. It has to be sorted first.
def median(x: np.ndarray) -> float:
    # np.sort makes a copy. x.sort() would sort the caller's own array.
    s = x
    n = len(x)
    # For odd n these are one place twice, which saves asking whether n is odd.
    return (s[(n - 1) // 2] + s[n // 2]) / 2
