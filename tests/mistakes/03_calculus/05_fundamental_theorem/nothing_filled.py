# Every area is still 0. Which place does the line fill?
def running_area(heights, width):
    areas = np.zeros(len(heights) + 1)
    for i in range(len(heights)):
        area = areas[i] + heights[i] * width
    return areas
