# The rows came in the opposite order. Each row by itself should be reversed.
def make_batch(b: int, t: int, c: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    x = torch.randint(c, (b, t), generator=generator)
    return x, x.flip(0)
