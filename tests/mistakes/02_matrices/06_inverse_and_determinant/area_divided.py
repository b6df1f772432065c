# The area was divided by |det A|. The area before the map is given, the one after is asked.
def transformed_area(area, A):
    return area / np.abs(determinant(A))
