# That is the last term alone. Does the total remember what it was?
def partial_sum(term, n):
    total = 0
    for k in range(n):
        total = term(k)
    return total
