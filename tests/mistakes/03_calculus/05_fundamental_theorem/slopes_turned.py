# The signs are turned round: the later area comes first.
def slopes(areas, width):
    heights = np.zeros(len(areas) - 1)
    for i in range(len(heights)):
        heights[i] = (areas[i] - areas[i + 1]) / width
    return heights
