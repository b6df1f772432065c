# Both sums were multiplied. Partners meet first, then one sum.
def shared_ink(image, other):
    return image.sum() * other.sum()


def ink_by_row(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
    return sums
