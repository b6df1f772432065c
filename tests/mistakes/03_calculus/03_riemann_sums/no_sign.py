# The sign got lost: this way round, the area is negative.
def riemann_sum(f, a, b, n, where):
    width = (b - a) / n
    total = 0.0
    for i in range(n):
        total = total + f(a + (i + where) * width) * abs(width)
    return total
