# The length of v was divided out once, but it is in the formula twice.
def shadow(u, v):
    return (u @ v) / np.sqrt(v @ v) * v
