# An action was chosen that was never taken.
def sarsa(
    Q: np.ndarray, step: Step, choose: Choose, start: int, rate: float, discount: float
) -> float:
    s, total, ended = start, 0.0, False
    a = choose(Q[s])
    while not ended:
        to, reward, ended = step(s, a)
        total += reward
        # The action is chosen once, and then both learned from and taken.
        next_a = 0 if ended else choose(Q[to])
        after = 0.0 if ended else Q[to, next_a]
        Q[s, a] += rate * (reward + discount * after - Q[s, a])
        s, a = to, choose(Q[to])
    return total
