# That is in per cent. A share lies between 0 and 1.
NEXT_YEAR_A: float | None = 60
