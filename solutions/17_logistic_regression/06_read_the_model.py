"""Women and children first, read rightly.

Weights speak about odds, and odds are no chances: eleven times the odds is five times the
chance in third class and twice the chance in first. And a model without a column for
"women in third class" may be right about all women, and about all of third class, and wrong
about those who are both.
"""

# -1.234 + 0.858 = -0.376: odds of 0.687, which is not yet the chance.
CHANCE_OF_A_MAN_IN_FIRST_CLASS: float | None = 0.41

# 0.885 / 0.407. A chance cannot be multiplied by eleven once it is above 1/11.
TIMES_AS_LIKELY: float | None = 2.2

# Ann speaks of odds, and the columns add up on that scale. Ben speaks of chances. Cleo only
# moves the starting point: what the intercept gains, the classes lose.
ANN: bool | None = True
BEN: bool | None = False
CLEO: bool | None = True

# Dan: the sum is right because of the intercept. Of the women in third class 0.46 survived,
# and the model says 0.57. Eve: fewer people are called, so none can be found in addition.
# Finn: those who drop out may have been better than the mean of those who stay.
DAN: bool | None = False
EVE: bool | None = True
FINN: bool | None = False


if __name__ == "__main__":
    print("You say:", CHANCE_OF_A_MAN_IN_FIRST_CLASS, TIMES_AS_LIKELY)
    print("Ann, Ben, Cleo, Dan, Eve, Finn:", ANN, BEN, CLEO, DAN, EVE, FINN)
