# That is the price of the bracket alone. Its result still meets the third matrix.
def both_orders(n, m, p, q):
    left_first = multiplications(n, m, p)
    right_first = multiplications(m, p, q)
    return (left_first, right_first)
