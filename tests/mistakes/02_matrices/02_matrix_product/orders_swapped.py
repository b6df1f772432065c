# These are both prices, but A(BC) came first.
def both_orders(n, m, p, q):
    left_first = multiplications(n, m, p) + multiplications(n, p, q)
    right_first = multiplications(m, p, q) + multiplications(n, m, q)
    return right_first, left_first
