# One step is missing.
def leading_vector(A, start, steps):
    v = start
    for _ in range(1, steps):
        v = step(A, v)
    return v
