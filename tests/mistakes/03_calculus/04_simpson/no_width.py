# The width of the panel is missing.
def simpson(f, a, b, n):
    width = (b - a) / n
    total = 0.0
    for i in range(n):
        left = a + i * width
        heights = f(left) + 4 * f(left + width / 2) + f(left + width)
        total = total + heights / 6
    return total
