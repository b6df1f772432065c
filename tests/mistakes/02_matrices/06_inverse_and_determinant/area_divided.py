# This is the area before A: the factor goes the other way.
def new_area(area, A):
    return area / np.abs(determinant(A))
