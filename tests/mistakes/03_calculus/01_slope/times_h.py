# Python divided by 2 and then multiplied by h. Brackets?
def central_slope(f, x, h):
    return (f(x + h) - f(x - h)) / 2 * h
