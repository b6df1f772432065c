# E has an error of 0.40 on its own training rows, and 0.1 is possible.
E: str | None = "overfits"
