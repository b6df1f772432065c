# The pictures were mixed up: each has h·w numbers that follow each other.
def ink(images, weights):
    return images.reshape(-1, len(images)).T @ weights
