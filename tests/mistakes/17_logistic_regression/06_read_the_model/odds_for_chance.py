# These are the odds, e to the score. A chance is odds / (1 + odds).
CHANCE_OF_A_MAN_IN_FIRST_CLASS: float | None = 0.69
