# The first term, 1, is missing: add before you go on to the next.
def exp_sum(x, n):
    if x < 0:
        return 1 / exp_sum(-x, n)
    total = 0
    term = 1
    for k in range(n):
        term = term * x / (k + 1)
        total = total + term
    return total
