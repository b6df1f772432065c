# That is -e^-x. A minus in the exponent is not a minus in front.
def exp_sum(x, n):
    if x < 0:
        return -exp_sum(-x, n)
    total = 0
    term = 1
    for k in range(n):
        total = total + term
        term = term * x / (k + 1)
    return total
