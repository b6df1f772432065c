# In Python `^` is not exponentiation. The operator is `**`: 5 ** 2 is 25.
def distance(x1, y1, x2, y2):
    return ((x2 - x1) ^ 2 + (y2 - y1) ^ 2) ** 0.5
