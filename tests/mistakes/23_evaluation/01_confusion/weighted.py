# The first weights the classes by their size. In macro, all count the same.
def averages(table: np.ndarray) -> tuple[float, float]:
    macro = per_class(table)[:, 2] @ table.sum(axis=1) / table.sum()
    # All calls and all members are the n samples: P = R = F1 = hits / n, the accuracy.
    micro = np.trace(table) / table.sum()
    return float(macro), float(micro)
