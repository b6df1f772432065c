# Both costs are right, but A(BC) came first.
def chain_costs(n, m, p, q):
    left_first = multiplication_count(n, m, p) + multiplication_count(n, p, q)
    right_first = multiplication_count(m, p, q) + multiplication_count(n, m, q)
    return right_first, left_first
