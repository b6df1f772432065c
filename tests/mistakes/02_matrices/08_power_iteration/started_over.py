# This is the result of one step. Each step has to start from the result of the last.
def dominant_eigenvector(A, start, steps):
    v = start
    for _ in range(steps):
        v = power_step(A, start)
    return v
