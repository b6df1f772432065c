# The weights are where they began. Were the gradients there when the step was taken?
def step(model: nn.Module, optimizer: optim.Optimizer, inputs: Tensor, labels: Tensor) -> float:
    # First, and not after the step: gradients that somebody else left behind are gone then too.
    loss = nn.functional.cross_entropy(model(inputs), labels)
    loss.backward()
    optimizer.zero_grad()
    optimizer.step()
    # Not the tensor: a list of those would keep the notes of every batch in memory.
    return loss.item()
