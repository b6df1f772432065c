# Division came before subtraction. Brackets?
def slopes(areas, width):
    heights = np.zeros(len(areas) - 1)
    for i in range(len(heights)):
        heights[i] = areas[i + 1] - areas[i] / width
    return heights
