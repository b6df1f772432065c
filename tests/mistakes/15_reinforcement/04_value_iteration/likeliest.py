# Only the likeliest outcome was counted.
def worth(outcomes: list[tuple[float, int, float, bool]], V: np.ndarray, discount: float) -> float:
    total = 0.0
    for _, after, reward, ended in [max(outcomes)]:
        probability = 1.0
        total += probability * (reward + (0.0 if ended else discount * V[after]))
    return total
