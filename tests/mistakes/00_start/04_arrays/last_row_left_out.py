# The last row was left out.
def ink_by_row(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0] - 1):
        sums[i] = image[i].sum()
    return sums
