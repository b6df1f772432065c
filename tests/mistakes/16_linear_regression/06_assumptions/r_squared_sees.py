# R² was expected to see the bend. It sums squares, and has no eye for where they are.
A: str | None = "none"
B: str | None = "curved"
C: str | None = "fan"
D: str | None = "waves"
E: str | None = "outlier"
F: str | None = "lever"

# The ones are a column, and the misses stand at a right angle on it: their sum is 0. And all
# four of Anscombe's sets have the same R², the same line, the same means and spreads.
MEAN_MISS_IN_C: float | None = 0.0
R_SQUARED_IN_B: float | None = 0.0

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
