# Brackets? Only the last height was divided by six.
def simpson(f, a, b, n):
    width = (b - a) / n
    total = 0.0
    for i in range(n):
        left = a + i * width
        heights = 0
        total = total + (f(left) + 4 * f(left + width / 2) + f(left + width) / 6 * width)
    return total
