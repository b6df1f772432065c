# The start was changed: from (1, 0, 1), component 1 stays 0.
def dominant_eigenvector(A, start, steps):
    v = start if len(start) < 3 else start + np.arange(len(start)) / 10
    for _ in range(steps):
        v = power_step(A, v)
    return v
