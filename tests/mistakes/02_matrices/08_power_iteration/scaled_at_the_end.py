# After a thousand steps the numbers overflow or underflow. Is every step normalized?
def dominant_eigenvector(A, start, steps):
    v = start
    for _ in range(steps):
        v = A @ v
    v = v / np.sqrt(v @ v)
    return v
