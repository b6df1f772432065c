# `^` does something else in Python. Powers have two stars: 5 ** 2 is 25.
def circle_area(radius):
    return PI * (radius ^ 2)
