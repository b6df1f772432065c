# All of u came through: `*` is no dot product, it pairs numbers.
def shadow(u, v):
    return (u * v) / (v * v) * v
