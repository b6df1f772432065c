# This macro F1 is the F1 of a mean precision and a mean recall.
def averages(table: np.ndarray) -> tuple[float, float]:
    p, r, _ = per_class(table).mean(axis=0)
    macro = 2 * p * r / (p + r)
    # All calls and all members are the n samples: P = R = F1 = hits / n, the accuracy.
    micro = np.trace(table) / table.sum()
    return float(macro), float(micro)
