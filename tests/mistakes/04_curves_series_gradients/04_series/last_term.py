# That is the last term alone. Does the total remember what it was?


def partial_sum(term, n):
    total = 0
    for k in range(n):
        total = term(k)
    return total


def growth(term, k):
    return abs(term(k + 1) / term(k))


def geometric_limit(first, ratio):
    refuse_no_limit(ratio)
    return first / (1 - ratio)


def refuse_no_limit(ratio):
    if abs(ratio) >= 1:
        raise ValueError("The terms do not shrink, so the sums have no limit.")


def leibniz(k):
    return 4 * (-1) ** k / (2 * k + 1)


def harmonic(k):
    return 1 / (k + 1)
