# The slope came out as 0: to a computer x + h was x itself. Is h that small?
def slope(f, x):
    return central_slope(f, x, 1e-17)
