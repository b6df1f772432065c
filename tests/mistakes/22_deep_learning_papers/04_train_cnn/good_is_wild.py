# That is not far from guessing, which gets 0.1. Try other powers of ten.
GOOD: Order | None = (8, 16, 2.0)
