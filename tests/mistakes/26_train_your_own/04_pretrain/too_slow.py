# It has learned, but not enough. What happens with another rate, or another optimizer?
def pretrain(
    model: nn.Module,
    ids: Tensor,
    t: int,
    steps: int,
    dice: torch.Generator,
    on_step: Callable[[int, float], None] | None = None,
) -> None:
    # Found by trying 0.001, 0.003, 0.005, 0.01 and 0.03. A larger model wants a smaller rate.
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.0005)
    b = 512 // t
    model.train()
    for step in range(1, steps + 1):
        starts = torch.randint(0, len(ids) - t, (b,), generator=dice)
        rows = ids[starts[:, None] + torch.arange(t + 1)]
        scores = model(rows[:, :-1])
        loss = nn.functional.cross_entropy(scores.flatten(0, 1), rows[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if on_step is not None:
            # .item(): the tensor itself would keep all notes of this step alive.
            on_step(step, loss.item())
