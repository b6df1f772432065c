# Python evaluates from left to right. Is v @ v in parentheses?
def project(u, v):
    return u @ v / v @ v * v
