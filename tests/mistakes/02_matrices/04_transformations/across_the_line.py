# Points on the line changed sign: this reflects across the perpendicular line.
def reflection(degrees):
    return rotation(degrees) @ scaling(-1, 1) @ rotation(-degrees)
