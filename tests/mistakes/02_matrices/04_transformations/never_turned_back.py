# One of the two rotations is missing, so this reflects across the line at half the angle.
def reflection(degrees):
    return scaling(1, -1) @ rotation(-degrees)
