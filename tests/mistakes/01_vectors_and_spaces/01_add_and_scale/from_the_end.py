# The weights are swapped. Which weights does t = 0 need?
def interpolate(start, end, t):
    return t * start + (1 - t) * end
