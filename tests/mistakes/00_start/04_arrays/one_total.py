# This is the sum of everything. Each row has a place of its own.
def ink_by_row(image):
    total = 0
    for i in range(image.shape[0]):
        total = total + image[i].sum()
    return total
