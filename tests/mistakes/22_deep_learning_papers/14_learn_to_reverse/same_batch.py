# The same batch came again. Each step should take a new one.
def train(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    steps: int,
    size: tuple[int, int, int],
    generator: torch.Generator,
) -> list[float]:
    losses = []
    x, y = make_batch(*size, generator)
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model(x).flatten(0, 1), y.flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
