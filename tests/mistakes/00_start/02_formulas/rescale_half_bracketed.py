# The second difference needs brackets too.
def rescale(value, low, high):
    return (value - low) / high - low
