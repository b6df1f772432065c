# 1 candidate of 2 × 1 values: the values were paired one to one.
def grid(values: dict[str, Sequence[float]]) -> list[Candidate]:
    return [dict(zip(values, row, strict=False)) for row in zip(*values.values(), strict=False)]
