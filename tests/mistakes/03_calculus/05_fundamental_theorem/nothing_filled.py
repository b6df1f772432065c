# Every area is still 0. Which place does the line fill?
import numpy as np


def running_area(heights, width):
    areas = np.zeros(len(heights) + 1)
    for i in range(len(heights)):
        area = areas[i] + heights[i] * width
    return areas


def slopes(areas, width):
    heights = np.zeros(len(areas) - 1)
    for i in range(len(heights)):
        heights[i] = (areas[i + 1] - areas[i]) / width
    return heights


def area_between(areas, i, j):
    return areas[j] - areas[i]
