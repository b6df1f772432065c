# This is what one step makes of the start. Each step begins where the last one ended.
def leading_vector(A, start, steps):
    v = start
    for _ in range(steps):
        v = step(A, start)
    return v
