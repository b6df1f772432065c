# This mirrors in the line at the opposite angle. What acts first stands on the right.
def mirror(degrees):
    return rotation(-degrees) @ scaling(1, -1) @ rotation(degrees)
