# The first step is right, 2 · 3. The next should be 4 · 5, and here it is 3 · 4.
def sin_sum(x, n):
    total = 0
    term = x
    for k in range(n):
        total = total + term
        term = -term * x * x / ((k + 2) * (k + 3))
    return total
