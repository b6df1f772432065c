"""Six patients: read a learning curve before you treat it.

A learning curve shows the error on the training rows and on validation rows while the number of
rows grows. Both are needed, and a third: the best possible error, for noise cannot be learned.

                                               26 rows         52 rows     best
                                             train  valid    train  valid  possible
    A  a line, fitted to a wave              0.306  0.320    0.296  0.303   0.09
    B  a polynomial of degree 12, same wave  0.045  0.135    0.068  0.113   0.09
    C  a polynomial of degree 5, same wave   0.069  0.111    0.080  0.100   0.09
    D  the nearest neighbour, two halves     0      0.24     0      0.22    0.10
    E  a straight border, a disc             0.35   0.49     0.40   0.49    0.10
    F  class means, two islands              0.29   0.31     0.30   0.30    0.30

A to C are mean squared errors, with noise of 0.3² = 0.09. D to F are shares of wrong answers,
and a tenth of the labels is wrong in D and E, 30 % in F. All are means over many deals.

    underfits    the error is 0.05 or more above the best possible, even on the training rows
    overfits     it is not, and validation is 0.03 or more above training
    fine         neither of the two

A fit by p weights without bias, at evenly spaced places, can be foretold: training
0.09 · (1 - p / n), validation 0.09 · (1 + p / n). B has 13 weights: 0.09 · 0.5 = 0.045 at n = 26.
"""

# TODO: read the columns of 52 rows. Write "underfits", "overfits" or "fine" for each.
A: str | None = None
B: str | None = None
C: str | None = None
D: str | None = None
E: str | None = None
F: str | None = None

# TODO: ten times as many rows, 520. Which of the six then have a validation error less than 0.02
# above the best possible? Those that are that close already count. Write letters, as in "ADF".
HEALED_BY_ROWS: str | None = None

# TODO: what is the validation error of A and of B with 520 rows, to two digits or better?
A_AT_520: float | None = None
B_AT_520: float | None = None

# TODO: with endless rows the nearest neighbour sits just beside you. Its label is wrong with a
# chance of 0.1, and so is yours, by dice of its own. In which share of cases do the two differ?
D_WITHOUT_END: float | None = None


if __name__ == "__main__":
    print("A to F:", A, B, C, D, E, F)
    print("Healed by rows:", HEALED_BY_ROWS)
    print("With 520 rows:", A_AT_520, B_AT_520, " D without end:", D_WITHOUT_END)
