# F has an error of 0.30 on training rows and 0.30 on new ones, and 0.3 is possible.
"""Six patients, read.

Training error tells whether a model can bend enough, the gap tells whether it bends to noise.
And without the best possible error, F looks like the illest of all, and nothing is wrong with it.
"""

# A and E: high on the training rows already, so no number of rows will help. B: below the noise
# on training rows, above it on new ones. D: 0 on training rows says nothing, as each row is its
# own neighbour. C and F: close to the best possible on both sides.
A: str | None = "underfits"
B: str | None = "overfits"
C: str | None = "fine"
D: str | None = "overfits"
E: str | None = "underfits"
F: str | None = "underfits"

# B shrinks its gap by ten; C and F are there already. D keeps copying the label of one row.
HEALED_BY_ROWS: str | None = "BCF"

# A: bias and noise stay.
A_AT_520: float | None = 0.288
B_AT_520: float | None = 0.0923

# One of the two wrong, the other right: 0.1 · 0.9 + 0.9 · 0.1.
D_WITHOUT_END: float | None = 0.18


if __name__ == "__main__":
    print("A to F:", A, B, C, D, E, F)
    print("Healed by rows:", HEALED_BY_ROWS)
    print("With 520 rows:", A_AT_520, B_AT_520, " D without end:", D_WITHOUT_END)
