# R² was expected to see the bend. It sums squares, and has no eye for where they are.
R_SQUARED_IN_B: float | None = 0.0
