# In Python `^` is not exponentiation. The operator is `**`: 5 ** 2 is 25.
def circle_area(radius):
    return PI * (radius ^ 2)
