# This is c @ M: the dot products of the color with the columns of M.
def recolor(photo, M):
    return photo @ M
