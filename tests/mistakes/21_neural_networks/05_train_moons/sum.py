# This is the sum over the points. The loss is their mean.
def step(network: Network, X: list[list[float]], targets: list[float], rate: float) -> float:
    loss = Value(0.0)
    for point, target in zip(X, targets, strict=True):
        loss = loss + (network(point) - target) ** 2

    # backward() begins with grads of 0, so there is nothing to clear between two steps.
    loss.backward()
    for weight in network.weights():
        weight.number -= rate * weight.grad
    return loss.number
