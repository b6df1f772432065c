# That is one rectangle. Was `return` inside the loop?
def riemann_sum(f, a, b, n, where):
    width = (b - a) / n
    total = 0.0
    for i in range(n):
        total = total + f(a + (i + where) * width) * width
        return total
