# The last row was left out.
def row_sums(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0] - 1):
        sums[i] = image[i].sum()
    return sums
