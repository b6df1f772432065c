# S grew by the distance from the old mean, squared. Both means have a part in it.
def mean_and_variance(stream: Iterable[float]) -> tuple[float, float]:
    count, mean, squares = 0, 0.0, 0.0
    for x in stream:
        count += 1
        squares += (x - mean) ** 2
        mean += (x - mean) / count
    return mean, squares / count
