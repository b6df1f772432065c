# Python divided before it subtracted. Both differences need brackets.
def rescale(value, low, high):
    return value - low / high - low
