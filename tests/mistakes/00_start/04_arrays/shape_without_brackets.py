# Python divided by the rows and multiplied by the columns. Brackets?
def mean_ink(image):
    return image.sum() / image.shape[0] * image.shape[1]


def ink_by_row(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
    return sums
