# One rectangle too many: n rectangles stand between n + 1 fence posts.
def riemann_sum(f, a, b, n, where):
    width = (b - a) / n
    total = 0.0
    for i in range(n + 1):
        total = total + f(a + (i + where) * width) * width
    return total
