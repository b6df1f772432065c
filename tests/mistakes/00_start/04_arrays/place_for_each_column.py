# There is a place for every column, not for every row.
def ink_by_row(image):
    sums = np.zeros(image.shape[1])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
    return sums
