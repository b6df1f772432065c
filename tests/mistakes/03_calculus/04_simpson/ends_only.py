# The ends alone make a trapezoid. The middle belongs to it too.
def simpson(f, a, b, n):
    width = (b - a) / n
    total = 0.0
    for i in range(n):
        left = a + i * width
        heights = 3 * f(left) + 3 * f(left + width)
        total = total + heights / 6 * width
    return total
