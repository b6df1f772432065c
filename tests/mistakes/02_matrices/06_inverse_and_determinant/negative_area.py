# An area came out negative: the plane was turned over, but the figure is still there.
def new_area(area, A):
    return area * determinant(A)
