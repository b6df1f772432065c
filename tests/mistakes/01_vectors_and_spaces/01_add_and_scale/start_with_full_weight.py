# start has weight 1 for every t. The two weights should add up to 1.
def interpolate(start, end, t):
    return start + t * end
