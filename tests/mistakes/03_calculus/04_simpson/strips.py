# That is a rule for n strips. Here n counts panels, each of two strips.
def simpson(f, a, b, n):
    h = (b - a) / n
    total = f(a) + f(b)
    for i in range(1, n):
        total = total + (4 if i % 2 == 1 else 2) * f(a + i * h)
    return total * h / 3
