# The rows were taken as they lie.
def fit(
    net: Net, X: np.ndarray, y: np.ndarray, epochs: int, rate: float, rng: np.random.Generator
) -> Net:
    net = dict(net)
    memory = {name: np.zeros_like(table) for name, table in net.items()}
    for _ in range(epochs):
        order = np.arange(len(y))
        for i in range(0, len(y), 32):
            batch = order[i : i + 32]
            for name, slope in slopes(net, X[batch], y[batch]).items():
                memory[name] = 0.9 * memory[name] + slope
                # A new array each time: the net that was given keeps its own.
                net[name] = net[name] - rate * memory[name]
    return net
