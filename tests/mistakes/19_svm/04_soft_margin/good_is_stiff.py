# Too few new points are right. Compare the share of known ones: is it any better?
GOOD: tuple[float, float] | None = (0.1, 0.01)
