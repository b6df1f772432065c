# These are squared lengths. Is a root missing?
def mean_images(images, labels, classes):
    means = np.zeros((classes, images.shape[1]))
    counts = np.zeros(classes)
    for i in range(images.shape[0]):
        means[labels[i]] = means[labels[i]] + images[i]
        counts[labels[i]] = counts[labels[i]] + 1
    for c in range(classes):
        means[c] = means[c] / counts[c]
    return means


def cosine(u, v):
    return u @ v / (u @ u * (v @ v))
