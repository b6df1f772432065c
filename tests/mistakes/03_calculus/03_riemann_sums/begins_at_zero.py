# The rectangles begin at 0. They should begin at a.
def riemann_sum(f, a, b, n, where):
    width = (b - a) / n
    total = 0.0
    for i in range(n):
        total = total + f((i + where) * width) * width
    return total
