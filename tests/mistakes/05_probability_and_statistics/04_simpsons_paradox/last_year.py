# This is last year's share. The mixture of patients is another one now.
NEXT_YEAR_A: float | None = 39 / 110
