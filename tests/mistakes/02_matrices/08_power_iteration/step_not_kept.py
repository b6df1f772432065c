# The start came back as it was. Is what a step makes of it kept?
def leading_vector(A, start, steps):
    v = start
    for _ in range(steps):
        step(A, v)
    return v
