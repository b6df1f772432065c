# One bend is a curve. D goes up and down once a year, five times over.
D: str | None = "curved"
