# That is the rise alone. Divide it by the run.
def forward_slope(f, x, h):
    return f(x + h) - f(x)
