# Slope and intercept changed places.
def line(x, slope, intercept):
    return intercept * x + slope
