# The targets are the inputs once more. A model would only learn to repeat.
def windows(ids: Tensor, b: int, t: int, dice: torch.Generator) -> tuple[Tensor, Tensor]:
    # The last window begins at n - t - 1: its last target is the last piece of the text.
    starts = torch.randint(0, len(ids) - t, (b,), generator=dice)
    # (b, 1) + (t + 1,) makes all places (b, t + 1) at once.
    rows = ids[starts[:, None] + torch.arange(t + 1)]
    return rows[:, :-1], rows[:, :-1]
