# The root was taken of the second square only. Brackets?
PI = 3.141592653589793


def circle_area(radius):
    return PI * radius**2


def average(first, second, third):
    return (first + second + third) / 3


def distance(x1, y1, x2, y2):
    return (x2 - x1) ** 2 + (y2 - y1) ** 2**0.5


def line(x, slope, intercept):
    return slope * x + intercept


def rescale(value, low, high):
    return (value - low) / (high - low)
