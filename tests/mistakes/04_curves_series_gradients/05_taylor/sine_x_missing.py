# The first term, x, is missing.
def sin_sum(x, n):
    total = 0
    term = x
    for k in range(n):
        term = -term * x * x / ((2 * k + 2) * (2 * k + 3))
        total = total + term
    return total
