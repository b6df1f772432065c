# The heights pile up, but a rectangle has a width as well.
def running_area(heights, width):
    areas = np.zeros(len(heights) + 1)
    for i in range(len(heights)):
        areas[i + 1] = areas[i] + heights[i]
    return areas
