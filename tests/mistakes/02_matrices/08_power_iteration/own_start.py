# The start was not used: from (1, 0, 1) nothing leads here.
def leading_vector(A, start, steps):
    v = start if len(start) < 3 else start + np.arange(len(start)) / 10
    for _ in range(steps):
        v = step(A, v)
    return v
