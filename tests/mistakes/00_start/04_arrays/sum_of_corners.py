# This is the sum of the four corners, not their mean.
def corner_mean(image):
    bottom = image.shape[0] - 1
    right = image.shape[1] - 1
    return image[0, 0] + image[0, right] + image[bottom, 0] + image[bottom, right]


def row_sums(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
    return sums
