# That is one term too many.
def exp_sum(x, n):
    if x < 0:
        return 1 / exp_sum(-x, n)
    total = 0
    term = 1
    for k in range(n + 1):
        total = total + term
        term = term * x / (k + 1)
    return total
