# Powers grow by two, so two factors join the factorial each time.
def sin_sum(x, n):
    total = 0
    term = x
    for k in range(n):
        total = total + term
        term = -term * x * x / (k + 1)
    return total
