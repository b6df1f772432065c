# `** 1/2` is a power of 1, and then half of it. Brackets, or 0.5?
def distance(x1, y1, x2, y2):
    return ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 1 / 2
