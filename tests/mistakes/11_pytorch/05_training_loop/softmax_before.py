# The loss was given a softmax. It wants raw scores.
def step(model: nn.Module, optimizer: optim.Optimizer, inputs: Tensor, labels: Tensor) -> float:
    # First, and not after the step: gradients that somebody else left behind are gone then too.
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(inputs).softmax(dim=1), labels)
    loss.backward()
    optimizer.step()
    # Not the tensor: a list of those would keep the notes of every batch in memory.
    return loss.item()
