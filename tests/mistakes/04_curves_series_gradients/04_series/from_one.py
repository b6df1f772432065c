# This counts from 1 to n. The first term is number 0, the last n - 1.
def partial_sum(term, n):
    total = 0
    for k in range(1, n + 1):
        total = total + term(k)
    return total
