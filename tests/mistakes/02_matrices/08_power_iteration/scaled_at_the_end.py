# A thousand steps drove the numbers out of range. Is every step scaled?
def leading_vector(A, start, steps):
    v = start
    for _ in range(steps):
        v = A @ v
    v = v / np.sqrt(v @ v)
    return v
