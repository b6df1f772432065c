# This is the sum. How many numbers are in it?
def mean_ink(image):
    return image.sum()


def ink_by_row(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
    return sums
