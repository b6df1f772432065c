# This is the training error at 520 rows.
B_AT_520: float | None = 0.0878
