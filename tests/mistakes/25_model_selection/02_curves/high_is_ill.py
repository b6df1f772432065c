# F has an error of 0.30 on training rows and 0.30 on new ones, and 0.3 is possible.
F: str | None = "underfits"
