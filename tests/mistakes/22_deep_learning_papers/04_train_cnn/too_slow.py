# The net fits, and reads too few digits. Is it the rate, or the filters?
GOOD: Order | None = (8, 16, 0.0003)
