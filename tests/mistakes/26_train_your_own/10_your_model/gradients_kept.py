# Gradients of earlier batches are still in each step.
def train(
    model: GPT2LMHeadModel, batches: Sequence[Batch], rate: float, on_step: OnStep | None = None
) -> list[float]:
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate)
    losses = []
    model.train()
    for step, batch in enumerate(batches, start=1):
        loss = model(**batch).loss
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if on_step is not None:
            on_step(step, losses[-1])
    return losses
