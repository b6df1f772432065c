# No factorials: these are the powers of x.
def exp_sum(x, n):
    if x < 0:
        return 1 / exp_sum(-x, n)
    total = 0
    term = 1
    for k in range(n):
        total = total + term
        term = term * x
    return total
