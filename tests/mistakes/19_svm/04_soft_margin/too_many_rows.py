# The boundary is good, but too many rows hold it. What do cheap errors do to a street?
GOOD: tuple[float, float] | None = (1, 1)
