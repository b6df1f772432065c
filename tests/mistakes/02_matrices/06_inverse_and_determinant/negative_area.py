# An area is negative. A negative determinant reverses orientation; areas stay positive.
def transformed_area(area, A):
    return area * determinant(A)
