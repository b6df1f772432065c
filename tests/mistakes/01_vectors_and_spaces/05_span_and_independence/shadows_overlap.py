# b is 2v - u, yet something was left: shadows on u and on v overlap. See step 1.
def in_span(b, u, v):
    return nothing_left(peel(peel(b, u), v), b)
