# The sign is off: each of the swaps changes it once.
def determinant(A):
    U, swaps = triangle(A)
    product = -1.0
    for i in range(len(U)):
        product = product * U[i, i]
    return product
