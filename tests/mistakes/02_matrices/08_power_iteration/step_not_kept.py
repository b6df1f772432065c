# This is the start, unchanged. Is the result of each step assigned?
def dominant_eigenvector(A, start, steps):
    v = start
    for _ in range(steps):
        power_step(A, v)
    return v
