# The start and the end are one place here, yet there is a way between them.
def length(curve, start, end, n):
    step = curve(end) - curve(start)
    return np.sqrt(step @ step)
