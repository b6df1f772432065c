# The signs do not change from term to term.
def sin_sum(x, n):
    total = 0
    term = x
    for k in range(n):
        total = total + term
        term = term * x * x / ((2 * k + 2) * (2 * k + 3))
    return total
