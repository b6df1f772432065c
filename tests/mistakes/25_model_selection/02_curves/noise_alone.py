# This is the noise alone. A line cannot follow the wave, and that is an error, too.

# A: bias and noise stay.
A_AT_520: float | None = 0.09
