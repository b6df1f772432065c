# These are sums over the rows. The loss is a mean.
def by_hand(X: Tensor, y: Tensor, w: Tensor) -> Tensor:
    p = torch.tanh(X @ w)
    # One number a row first. X.T @ them is then the sum over rows: no (n, d) table is needed.
    slopes = 2 * (p - y) * (1 - p**2)
    return X.T @ slopes
