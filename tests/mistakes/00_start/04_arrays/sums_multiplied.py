# Two sums were multiplied. Which comes first, the product or the sum?
def dot_product(image, other):
    return image.sum() * other.sum()


def row_sums(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
    return sums
