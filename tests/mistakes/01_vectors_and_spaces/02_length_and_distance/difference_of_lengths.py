# This is the difference of two lengths. Measure the arrow between the points.
def distance(u, v):
    return length(u) - length(v)
