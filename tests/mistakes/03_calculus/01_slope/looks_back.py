# This looks back, to x - h.
def forward_slope(f, x, h):
    return (f(x) - f(x - h)) / h
