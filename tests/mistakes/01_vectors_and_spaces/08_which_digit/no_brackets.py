# Python divided by one norm and multiplied by the other. Parentheses?
def class_centroids(images, labels, n_classes):
    centroids = np.zeros((n_classes, images.shape[1]))
    counts = np.zeros(n_classes)
    for i in range(images.shape[0]):
        centroids[labels[i]] = centroids[labels[i]] + images[i]
        counts[labels[i]] = counts[labels[i]] + 1
    for c in range(n_classes):
        centroids[c] = centroids[c] / counts[c]
    return centroids


def cosine_similarity(u, v):
    return u @ v / np.sqrt(u @ u) * np.sqrt(v @ v)
