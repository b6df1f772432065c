# This is the reflection across the x-axis for every angle: the two rotations cancel.
def reflection(degrees):
    return rotation(degrees) @ scaling(1, -1) @ rotation(degrees)
