# A tie counts: as large as the observed difference is large enough.
def p_value(observed: float, differences: np.ndarray) -> float:
    # At least as large, so >= and not >: a tie is no less surprising.
    as_large = np.sum(np.abs(differences) > abs(observed))
    # Without the ones, 99 shuffles could "prove" a chance of nothing at all.
    return (1 + as_large) / (1 + len(differences))
