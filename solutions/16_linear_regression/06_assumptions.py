"""Read the leftovers: what six fits leave over.

No number that is summed over all rows can see a shape. Least squares makes the misses have
the mean 0 and no correlation with x, always, so these two say nothing either. Draw the
misses, against the predictions and against time, before you believe a fit.
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

# A straight line through a parabola (B) and a season (D) are both "not straight", but D turns
# again and again with time. E and F both have one special row: E's is far from the line, F's
# is on it, because the line has no choice.
A: str | None = "none"
B: str | None = "curved"
C: str | None = "fan"
D: str | None = "waves"
E: str | None = "outlier"
F: str | None = "lever"

# The ones are a column, and the misses stand at a right angle on it: their sum is 0. And all
# four of Anscombe's sets have the same R², the same line, the same means and spreads.
MEAN_MISS_IN_C: float | None = 0.0
R_SQUARED_IN_B: float | None = 0.67

# Ten points share one x, so the line goes through their mean and through the lone point,
# wherever that is. It can never look like a mistake, and it alone decides the slope.
MISS_OF_THE_LONE_POINT: float | None = 0.0

# Steps between neighbours are small beside the misses themselves, so the ratio is 0.33.
# Independent misses give about 2, and misses that jump from side to side up to 4.
DURBIN_WATSON_IN_D: int | None = 0


if __name__ == "__main__":
    print("You see:", A, B, C, D, E, F)
    print("You foresee:", MEAN_MISS_IN_C, R_SQUARED_IN_B)
    print("and:", MISS_OF_THE_LONE_POINT, DURBIN_WATSON_IN_D)
