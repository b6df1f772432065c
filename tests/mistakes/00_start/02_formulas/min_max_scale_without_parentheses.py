# Python divided before it subtracted. Both differences need parentheses.
def min_max_scale(value, low, high):
    return value - low / high - low
