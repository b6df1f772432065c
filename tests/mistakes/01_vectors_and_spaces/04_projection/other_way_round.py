# It points from u to the shadow. Take the shadow away from u.
def remainder(u, v):
    return shadow(u, v) - u
