# This is the element-wise product, an array. The dot product is one number.
def dot_product(image, other):
    return image * other


def row_sums(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
    return sums
