# This is u: `*` is the element-wise product.
def project(u, v):
    return (u * v) / (v * v) * v
