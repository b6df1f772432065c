# Elements of different images were combined. Each image is h·w consecutive elements.
def flatten_and_dot(images, weights):
    return images.reshape(-1, len(images)).T @ weights
