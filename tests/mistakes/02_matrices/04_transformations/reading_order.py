# This reflects across the line at -degrees. The map that acts first is the rightmost factor.
def reflection(degrees):
    return rotation(-degrees) @ scaling(1, -1) @ rotation(degrees)
