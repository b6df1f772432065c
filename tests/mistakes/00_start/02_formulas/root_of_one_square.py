# The square root was taken of the second square only. Which part needs it?
def distance(x1, y1, x2, y2):
    return (x2 - x1) ** 2 + (y2 - y1) ** 2**0.5
