# The points on the line changed sign and the others stayed: that mirrors across it.
def mirror(degrees):
    return rotation(degrees) @ scaling(-1, 1) @ rotation(-degrees)
