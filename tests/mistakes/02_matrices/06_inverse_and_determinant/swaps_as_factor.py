# The number of swaps was used as a factor. It decides only the sign.
def determinant(A):
    U, swaps = row_echelon(A)
    product = -1.0 * swaps
    for i in range(len(U)):
        product = product * U[i, i]
    return product
