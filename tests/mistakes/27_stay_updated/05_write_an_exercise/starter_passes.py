# The starting file passes, so there is nothing left to do in it.
EXERCISE = f'''"""How far off is a typical prediction?

The mean of the errors is ruled by the worst of them. Predictions that miss by 1, 2 and 30 are 11
off on average, and none of them is 11 off. The median error is the middle one by size: 2. For an
even number of errors it is halfway between the two in the middle: 2.5 for 1, 2, 3 and 30.
"""


def median_error(predicted: list[float], true: list[float]) -> float:
    """Return the median of the distances between each prediction and the true value.

    Both lists have the same length, at least 1.
    """
    {TODO} measure how far off each prediction is, and take the middle.
    errors = sorted(abs(p - t) for p, t in zip(predicted, true, strict=True))
    n = len(errors)
    return (errors[(n - 1) // 2] + errors[n // 2]) / 2


if __name__ == "__main__":
    print(median_error([11.0, 18.0, 60.0], [10.0, 20.0, 30.0]))
'''
