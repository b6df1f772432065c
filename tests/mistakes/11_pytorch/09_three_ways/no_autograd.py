# Nothing was sent back: these slopes are not autograd's.
def torch_way(X: np.ndarray, y: np.ndarray, c: int, decay: float) -> np.ndarray:
    return numpy_way(X, y, c, decay)
    inputs, labels = torch.tensor(X), torch.tensor(y)
    # float64 like the arrays, or @ would refuse the two together.
    W = torch.zeros(X.shape[1], c, dtype=inputs.dtype, requires_grad=True)
    optimizer = optim.SGD([W], lr=1.0, momentum=0.9)
    for _ in range(200):
        optimizer.zero_grad()
        # weight_decay=decay in the optimizer would add the same slope for SGD, not so for Adam.
        low = nn.functional.cross_entropy(inputs @ W, labels) + decay / 2 * (W**2).sum()
        low.backward()
        optimizer.step()
    return W.detach().numpy()
