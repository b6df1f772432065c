# Brackets? The area before it was multiplied by the width as well.
def running_area(heights, width):
    areas = np.zeros(len(heights) + 1)
    for i in range(len(heights)):
        areas[i + 1] = (areas[i] + heights[i]) * width
    return areas
