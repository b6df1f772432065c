# The zero vector was not refused: something came back that points nowhere.
def unit(u):
    return u / length(u)
