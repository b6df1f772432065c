# These terms shrink so slowly that no loop comes near the limit. The formula does.
def partial_sum(term, n):
    total = 0
    for k in range(n):
        total = total + term(k)
    return total


def growth(term, k):
    return abs(term(k + 1) / term(k))


def geometric_limit(first, ratio):
    refuse_no_limit(ratio)
    return sum((first * ratio**k for k in range(3000)))


def refuse_no_limit(ratio):
    if abs(ratio) >= 1:
        raise ValueError("The terms do not shrink, so the sums have no limit.")


def leibniz(k):
    return 4 * (-1) ** k / (2 * k + 1)


def harmonic(k):
    return 1 / (k + 1)
