# This measures every height at the left end, whatever `where` says.
def riemann_sum(f, a, b, n, where):
    width = (b - a) / n
    total = 0.0
    for i in range(n):
        total = total + f(a + i * width) * width
    return total
