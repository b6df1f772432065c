# These are heights only. Each has to be multiplied by its width.
def riemann_sum(f, a, b, n, where):
    width = (b - a) / n
    total = 0.0
    for i in range(n):
        total = total + f(a + (i + where) * width)
    return total
