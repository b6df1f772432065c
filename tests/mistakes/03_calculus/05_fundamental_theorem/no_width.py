# The heights pile up, but a rectangle has a width as well.
import numpy as np


def running_area(heights, width):
    areas = np.zeros(len(heights) + 1)
    for i in range(len(heights)):
        areas[i + 1] = areas[i] + heights[i]
    return areas


def slopes(areas, width):
    heights = np.zeros(len(areas) - 1)
    for i in range(len(heights)):
        heights[i] = (areas[i + 1] - areas[i]) / width
    return heights


def area_between(areas, i, j):
    return areas[j] - areas[i]
