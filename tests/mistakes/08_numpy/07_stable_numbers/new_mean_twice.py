# S grew by the distance from the new mean, squared. Both means have a part in it.
def mean_and_variance(stream: Iterable[float]) -> tuple[float, float]:
    count, mean, squares = 0, 0.0, 0.0
    for x in stream:
        count += 1
        mean += (x - mean) / count
        squares += (x - mean) ** 2
    return mean, squares / count
