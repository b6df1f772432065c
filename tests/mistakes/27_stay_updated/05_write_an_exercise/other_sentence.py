# MISTAKES[0] gets another sentence.
MISTAKES: list[str] = [
    """# This is the mean, and the median was asked.
def median_error(predicted: list[float], true: list[float]) -> float:
    errors = [abs(p - t) for p, t in zip(predicted, true, strict=True)]
    return sum(errors) / len(errors)
""",
    """# The signs are still there. How far off is a prediction that is 2 too low?
def median_error(predicted: list[float], true: list[float]) -> float:
    errors = sorted(p - t for p, t in zip(predicted, true, strict=True))
    n = len(errors)
    return (errors[(n - 1) // 2] + errors[n // 2]) / 2
""",
]
