# There is an element for every column, not for every row.
def row_sums(image):
    sums = np.zeros(image.shape[1])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
    return sums
