# This is the transpose, a vertical shear: it moves (1, 0) to (1, k).
def shear(k):
    return np.array([[1.0, 0.0], [k, 1.0]])
