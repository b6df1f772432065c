# This is the sum of the four corners.
import numpy as np


def mean_ink(image):
    return image.sum() / (image.shape[0] * image.shape[1])


def corner_ink(image):
    bottom = image.shape[0] - 1
    right = image.shape[1] - 1
    return image[0, 0] + image[0, right] + image[bottom, 0] + image[bottom, right]


def shared_ink(image, other):
    return (image * other).sum()


def ink_by_row(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
    return sums
