# These are the sums of the columns. a[i] is row i.
import numpy as np


def mean_ink(image):
    return image.sum() / (image.shape[0] * image.shape[1])


def corner_ink(image):
    bottom = image.shape[0] - 1
    right = image.shape[1] - 1
    return (image[0, 0] + image[0, right] + image[bottom, 0] + image[bottom, right]) / 4


def shared_ink(image, other):
    return (image * other).sum()


def ink_by_row(image):
    sums = np.zeros(image.shape[1])
    for j in range(image.shape[1]):
        sums[j] = image[:, j].sum()
    return sums
