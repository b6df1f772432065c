# The generator that is given does not decide which batches come.
def train(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    steps: int,
    size: tuple[int, int, int],
    generator: torch.Generator,
) -> list[float]:
    losses = []
    generator = torch.Generator().manual_seed(0)
    for _ in range(steps):
        # A new batch each time: there are 10**8 rows, so nothing can be learned by heart.
        x, y = make_batch(*size, generator)
        # cross_entropy wants a table of scores and a line of labels: (b * t, c) and (b * t,).
        loss = nn.functional.cross_entropy(model(x).flatten(0, 1), y.flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
