# The numbers were kept. A stream may be longer than the memory.
def mean_and_variance(stream: Iterable[float]) -> tuple[float, float]:
    x = np.array(list(stream))
    return x.mean(), x.var()
