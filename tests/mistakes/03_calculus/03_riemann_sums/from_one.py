# The first rectangle is missing: Python counts from 0.
def riemann_sum(f, a, b, n, where):
    width = (b - a) / n
    total = 0.0
    for i in range(1, n):
        total = total + f(a + (i + where) * width) * width
    return total
