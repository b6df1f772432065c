# This pushes points up by k times how far right they are. Rows and columns?
def shear(k):
    return np.array([[1.0, 0.0], [k, 1.0]])
