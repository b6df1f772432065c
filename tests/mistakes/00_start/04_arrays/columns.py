# These are the sums of the columns. a[i] is row i.
def ink_by_row(image):
    sums = np.zeros(image.shape[1])
    for j in range(image.shape[1]):
        sums[j] = image[:, j].sum()
    return sums
