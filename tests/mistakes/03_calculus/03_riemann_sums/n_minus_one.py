# n rectangles between a and b have a width of (b - a) / n, not n - 1.
def riemann_sum(f, a, b, n, where):
    width = (b - a) / (n - 1)
    total = 0.0
    for i in range(n):
        total = total + f(a + (i + where) * width) * width
    return total
