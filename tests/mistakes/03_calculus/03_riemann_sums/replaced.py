# Only the last rectangle is left. Does the total grow, or is it replaced?
def riemann_sum(f, a, b, n, where):
    width = (b - a) / n
    total = 0.0
    for i in range(n):
        total = f(a + (i + where) * width) * width
    return total
