# `** 1 / 2` means (… ** 1) / 2. Which exponent is the square root?
def distance(x1, y1, x2, y2):
    return ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 1 / 2
