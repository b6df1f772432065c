# The last piece of each window was not judged. Its target begins the next window.
def measure(model: nn.Module, ids: Tensor, t: int) -> float:
    count = (len(ids) - 1) // t
    inputs = ids[: count * t].view(count, t)
    # One place further on: the last target of a window is the next one's first input.
    targets = ids[1 : count * t + 1]
    model.eval()
    with torch.no_grad():
        scores = model(inputs)
    scores, targets = scores[:, : t - 1 or 1], targets.view(count, t)[:, : t - 1 or 1]
    return nn.functional.cross_entropy(scores.flatten(0, 1), targets.flatten()).item()
