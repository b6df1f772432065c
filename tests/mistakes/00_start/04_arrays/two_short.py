# Some of these lie inside the image. Which index has the last of n rows?
def corner_mean(image):
    bottom = image.shape[0] - 2
    right = image.shape[1] - 2
    return (image[0, 0] + image[0, right] + image[bottom, 0] + image[bottom, right]) / 4


def row_sums(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
    return sums
