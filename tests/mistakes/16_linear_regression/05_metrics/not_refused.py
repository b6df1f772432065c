# The two weights of a line go through any two points, and that was called a fit.
def adjusted_r_squared(r2: float, n: int, d: int) -> float:
    # With as many weights as rows any y is hit exactly, and R² is 1 whatever the columns say.
    if n < d + 1:
        raise ValueError("The weights leave no row free.")
    if n == d + 1:
        return 1.0
    return 1 - (1 - r2) * (n - 1) / (n - d - 1)
