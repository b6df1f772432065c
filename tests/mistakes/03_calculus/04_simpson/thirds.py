# Twice too much: the weights 1, 4 and 1 are six in all.
def simpson(f, a, b, n):
    width = (b - a) / n
    total = 0.0
    for i in range(n):
        left = a + i * width
        heights = f(left) + 4 * f(left + width / 2) + f(left + width)
        total = total + heights / 3 * width
    return total
