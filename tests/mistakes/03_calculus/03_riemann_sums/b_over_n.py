# The width is wrong: how wide are all n rectangles together?
def riemann_sum(f, a, b, n, where):
    width = b / n
    total = 0.0
    for i in range(n):
        total = total + f(a + (i + where) * width) * width
    return total
