# The model was trained in evaluation mode, so dropout did nothing.
def train(
    model: GPT2LMHeadModel,
    batches: Sequence[Batch],
    rate: float,
    on_step: Callable[[int, float], None] | None = None,
) -> list[float]:
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate)
    losses = []
    model.eval()
    for step, batch in enumerate(batches, start=1):
        loss = model(**batch).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if on_step is not None:
            on_step(step, losses[-1])
    return losses
