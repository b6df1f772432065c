# These are the sums. Each class has its own number of images.
def mean_images(images, labels, classes):
    means = np.zeros((classes, images.shape[1]))
    counts = np.zeros(classes)
    for i in range(images.shape[0]):
        means[labels[i]] = means[labels[i]] + images[i]
        counts[labels[i]] = counts[labels[i]] + 1
    return means


def cosine(u, v):
    return u @ v / (np.sqrt(u @ u) * np.sqrt(v @ v))
