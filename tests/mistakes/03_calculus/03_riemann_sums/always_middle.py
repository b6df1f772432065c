# This measures every height in the middle, whatever `where` says.
def riemann_sum(f, a, b, n, where):
    width = (b - a) / n
    total = 0.0
    for i in range(n):
        total = total + f(a + (i + 0.5) * width) * width
    return total
