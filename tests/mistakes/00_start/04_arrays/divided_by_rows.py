# The sum was divided by the number of rows. Each row has several elements.
def mean_pixel(image):
    return image.sum() / image.shape[0]


def row_sums(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
    return sums
