# Nothing was divided by v · v, so a longer v casts a longer shadow.
def shadow(u, v):
    return (u @ v) * v
