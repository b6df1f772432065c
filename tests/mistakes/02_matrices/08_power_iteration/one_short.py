# The result is one step short.
def dominant_eigenvector(A, start, steps):
    v = start
    for _ in range(1, steps):
        v = power_step(A, v)
    return v
