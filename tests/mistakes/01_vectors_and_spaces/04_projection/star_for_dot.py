# This is u again: `*` is the element-wise product, not the dot product.
def project(u, v):
    return (u * v) / (v * v) * v
