# The loss saw shares. Cross entropy takes scores as they are.
def train(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    steps: int,
    size: tuple[int, int, int],
    generator: torch.Generator,
) -> list[float]:
    losses = []
    for _ in range(steps):
        x, y = make_batch(*size, generator)
        loss = nn.functional.cross_entropy(model(x).softmax(dim=-1).flatten(0, 1), y.flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
