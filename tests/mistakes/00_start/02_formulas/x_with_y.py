# An x was subtracted from a y. Each difference is of two x or of two y.
def distance(x1, y1, x2, y2):
    return ((y1 - x1) ** 2 + (y2 - x2) ** 2) ** 0.5
