# Every class was divided by the number of classes.
def mean_images(images, labels, classes):
    means = np.zeros((classes, images.shape[1]))
    counts = np.zeros(classes)
    for i in range(images.shape[0]):
        means[labels[i]] = means[labels[i]] + images[i]
        counts[labels[i]] = counts[labels[i]] + 1
    for c in range(classes):
        means[c] = means[c] / classes
    return means


def cosine(u, v):
    return u @ v / (np.sqrt(u @ u) * np.sqrt(v @ v))
