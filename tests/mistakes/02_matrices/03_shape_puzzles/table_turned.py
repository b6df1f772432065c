# This is the transpose: u belongs to the rows, v to the columns.
def outer_product(u, v):
    return u * v.reshape(-1, 1)
