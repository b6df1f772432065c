# Rounding of the large terms is left over. The sum should have been 2.06115e-09.
def exp_sum(x, n):
    if x < -1000000000.0:
        return 1 / exp_sum(-x, n)
    total = 0
    term = 1
    for k in range(n):
        total = total + term
        term = term * x / (k + 1)
    return total
