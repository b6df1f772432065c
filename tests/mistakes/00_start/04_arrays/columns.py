# These are the sums of the columns. image[i] is row i.
def row_sums(image):
    sums = np.zeros(image.shape[1])
    for j in range(image.shape[1]):
        sums[j] = image[:, j].sum()
    return sums
