# The mask came after the softmax: later times got 0, and still took part in the division.
def causal_weights(fits: Tensor) -> Tensor:
    t = fits.shape[-1]
    later = torch.ones(t, t).triu(1).bool()
    return fits.softmax(dim=-1).masked_fill(later, 0.0)
