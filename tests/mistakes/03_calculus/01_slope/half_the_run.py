# Twice too steep: how far is it from x - h to x + h?
def central_slope(f, x, h):
    return (f(x + h) - f(x - h)) / h
