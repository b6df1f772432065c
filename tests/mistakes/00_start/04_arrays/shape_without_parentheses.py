# `/` and `*` are evaluated from left to right. What is the denominator?
def mean_pixel(image):
    return image.sum() / image.shape[0] * image.shape[1]


def row_sums(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
    return sums
