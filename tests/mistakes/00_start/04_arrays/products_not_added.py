# This is a whole table. Add its numbers up.
def shared_ink(image, other):
    return image * other


def ink_by_row(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
    return sums
