# Term 0 is missing: counting starts at 0.
def partial_sum(term, n):
    total = 0
    for k in range(1, n):
        total = total + term(k)
    return total
