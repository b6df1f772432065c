# The loop ended after the first row. How far is `return` indented?
def row_sums(image):
    sums = np.zeros(image.shape[0])
    for i in range(image.shape[0]):
        sums[i] = image[i].sum()
        return sums
