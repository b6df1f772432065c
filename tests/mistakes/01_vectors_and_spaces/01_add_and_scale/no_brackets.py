# Python multiplied before it subtracted. Is 1 - t in parentheses?
def interpolate(start, end, t):
    return 1 - t * start + t * end
