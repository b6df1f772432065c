"""Read the leftovers: six fits that all look fine on paper, and five that are not.

A line can be fitted to anything. Whether it may be believed stands in what it leaves over,
the misses y - prediction. Below they are drawn for six fits. Look for one of these:

    "none"      a shapeless band: nothing to complain of
    "curved"    it misses in the same direction in the same places: no line will do
    "fan"       the misses grow to one side: some rows can be trusted more than others
    "waves"     a miss resembles the one before: the rows are no independent witnesses
    "outlier"   all points but one lie on a line, and the fit is on another one
    "lever"     the slope rests on one single row: without it there would be none

Each statistic you know by now (the loss, R², the weights) can be the same for all of them.
Nothing has to be computed here: write down what you see and expect, and the check computes.

The dashes are at zero, misses above the line are above them. In D, x is the time.
"""

# A  flipper, 68 Chinstraps          B  Anscombe's second set       C  70 made-up rows
#   |                              |                              |                          o
#   |             o          o     |             o                |              o       o
#   |  o  o       o o  o  o        |        o o     o o           |          o       o   o o
#   |o      oo oo ooo  oo          |                              |   ooo  oo  o    o    ooo o
#   |-------ooo-ooooooooo------o   |-----o---------------o-----   |oooooooo-o-o-o------oo--o-o
#   |       o oo o oo  o  oo o     |                              |     o oo oo  o ooo  ooo
#   |       o     o oooo           |   o                   o      |           o  oo    o     o
#   |                              |                              |              o        o
#   |           o                  |o                         o   |                oo     o
#
# D  CO₂ of 60 months                E  Anscombe's third set        F  Anscombe's fourth set
#   |                              |                       o      |o
#   |       o    o          o      |                              |o
#   | oo    o   o o   oo   oo      |                              |o
#   |  o   o o  o o  oo    o       |                              |
#   |oo-o-oo---o----oo--o-o--o-o   |o--o-o--o-o--o-------------   |o-------------------------o
#   |o    o  o o   oo   oo   o     |                o o  o    o   |o
#   |   oo    o         oo     o   |                              |
#   |              oo         o    |                              |o
#   |    o                         |                              |o

# TODO: give each plot one of the six words at the top of the file.
A: str | None = None
B: str | None = None
C: str | None = None
D: str | None = None
E: str | None = None
F: str | None = None

# TODO: foresee the mean of all the misses in C, where y goes up to 15. And R² in B: for
# Anscombe's first set, an ordinary cloud round a line, R² is 0.67.
MEAN_MISS_IN_C: float | None = None
R_SQUARED_IN_B: float | None = None

# TODO: move the lone point of F, far to the right, up by 5, and fit anew. By how much does
# the new line miss it?
MISS_OF_THE_LONE_POINT: float | None = None

# TODO: Durbin and Watson divide the sum of the squared steps, from each miss to the next, by
# the sum of the squared misses. Is that in D nearest to 0, to 2 or to 4?
DURBIN_WATSON_IN_D: int | None = None


if __name__ == "__main__":
    print("You see:", A, B, C, D, E, F)
    print("You foresee:", MEAN_MISS_IN_C, R_SQUARED_IN_B)
    print("and:", MISS_OF_THE_LONE_POINT, DURBIN_WATSON_IN_D)
