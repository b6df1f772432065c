# Divided by d / h itself, and not by its root.
def scaled_fits(queries: Tensor, keys: Tensor, h: int) -> Tensor:
    return queries @ keys.transpose(2, 3) / queries.shape[-1]
