# This is c @ M: the columns of M were dotted with the colour.
def recolour(photo, M):
    return photo @ M
