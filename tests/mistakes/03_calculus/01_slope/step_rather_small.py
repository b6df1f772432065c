# Is h too large, or too small? Try a few, and watch which digits stay.
def slope(f, x):
    return central_slope(f, x, 1e-12)
