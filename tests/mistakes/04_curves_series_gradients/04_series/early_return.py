# Only the first term is in it. How far is `return` indented?
def partial_sum(term, n):
    total = 0
    for k in range(n):
        total = total + term(k)
        return total
