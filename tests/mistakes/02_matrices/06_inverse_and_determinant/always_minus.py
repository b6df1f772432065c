# The sign is wrong: each row swap changes it once.
def determinant(A):
    U, swaps = row_echelon(A)
    product = -1.0
    for i in range(len(U)):
        product = product * U[i, i]
    return product
