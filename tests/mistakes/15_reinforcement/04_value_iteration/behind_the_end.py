# The value of a state behind an end was counted. Nothing comes after it.
def worth(outcomes: list[tuple[float, int, float, bool]], V: np.ndarray, discount: float) -> float:
    total = 0.0
    for probability, after, reward, ended in outcomes:
        total += probability * (reward + discount * V[after])
    return total
