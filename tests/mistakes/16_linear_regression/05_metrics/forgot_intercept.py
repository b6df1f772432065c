# The intercept has used up a row, too: d + 1 weights, n - d - 1 rows free.
def adjusted_r_squared(r2: float, n: int, d: int) -> float:
    # With as many weights as rows any y is hit exactly, and R² is 1 whatever the columns say.
    if n <= d + 1:
        raise ValueError("The weights leave no row free.")
    return 1 - (1 - r2) * (n - 1) / (n - d)
