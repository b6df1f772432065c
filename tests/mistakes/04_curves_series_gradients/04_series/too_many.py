# One term too many: three terms are numbers 0, 1 and 2.
def partial_sum(term, n):
    total = 0
    for k in range(n + 1):
        total = total + term(k)
    return total
