# This is the norm of u + v. Which vector leads from v to u?
def distance(u, v):
    return norm(u + v)
