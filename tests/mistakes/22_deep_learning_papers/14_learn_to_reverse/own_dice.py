# The same seed should give the same batch. Who draws the numbers?
def make_batch(b: int, t: int, c: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    x = torch.randint(c, (b, t))
    return x, x.flip(1)
