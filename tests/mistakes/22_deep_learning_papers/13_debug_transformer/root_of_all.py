# Divided by √d, for all columns of x. How many numbers does one head multiply?
def scaled_fits(queries: Tensor, keys: Tensor, h: int) -> Tensor:
    d = h * queries.shape[-1]
    return queries @ keys.transpose(2, 3) / d**0.5
