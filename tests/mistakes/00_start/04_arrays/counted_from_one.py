# Indexing is zero-based: the first row and column have index 0.
def corner_mean(image):
    bottom = image.shape[0] - 1
    right = image.shape[1] - 1
    return (image[1, 1] + image[1, right] + image[bottom, 1] + image[bottom, right]) / 4


def row_sums(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
    return sums
