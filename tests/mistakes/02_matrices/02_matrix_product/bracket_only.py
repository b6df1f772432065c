# This is the cost of AB and of BC alone. The product with the third matrix is missing.
def chain_costs(n, m, p, q):
    left_first = multiplication_count(n, m, p)
    right_first = multiplication_count(m, p, q)
    return (left_first, right_first)
