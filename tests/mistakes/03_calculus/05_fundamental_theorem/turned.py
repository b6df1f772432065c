# The sign is turned round: area that is added between i and j counts up.
def area_between(areas, i, j):
    return areas[i] - areas[j]
