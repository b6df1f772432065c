# `where` is a part of the width: 0.5 is half a rectangle, not half a unit.
def riemann_sum(f, a, b, n, where):
    width = (b - a) / n
    total = 0.0
    for i in range(n):
        total = total + f(a + i * width + where) * width
    return total
