# Whoever is exactly at the border is called as well.
def counts(y: np.ndarray, p: np.ndarray, border: float) -> tuple[int, int, int, int]:
    called, ill = p > border, y == 1
    kinds = called & ill, ~called & ill, called & ~ill, ~called & ~ill
    return tuple(int(kind.sum()) for kind in kinds)
