# The sign got lost: this way round, the area is negative.
def area_between(areas, i, j):
    return np.abs(areas[j] - areas[i])
