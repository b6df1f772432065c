"""Along the cliff, or well away from it: two agents differ by one word.

Q-learning knows the shortest way, 13 steps at the edge, and falls down from it once in a
while: about -49 an episode as long as it explores. Sarsa counts in that it will stumble. Its
path is mostly 17 steps long, far from the edge, for about -26. In print (example 6.6) the
curves settle near -50 and -25.

So neither is better. Q-learning answers "what would the best agent get from here?", Sarsa
"what will I get from here?". Take the stumbling away, and Q-learning's way is the best.
"""

from collections.abc import Callable

import numpy as np

Step = Callable[[int, int], tuple[int, float, bool]]
Choose = Callable[[np.ndarray], int]


def sarsa(
    Q: np.ndarray, step: Step, choose: Choose, start: int, rate: float, discount: float
) -> float:
    """Walk one episode with Sarsa, change Q (n, m) in place, and return the sum of rewards.

    step(s, a) gives (next state, reward, ended); choose(Q[s]) gives an action for s. Each
    action that is chosen is taken, and an action is chosen in each state but the last.
    """
    s, total, ended = start, 0.0, False
    a = choose(Q[s])
    while not ended:
        to, reward, ended = step(s, a)
        total += reward
        # The action is chosen once, and then both learned from and taken.
        next_a = 0 if ended else choose(Q[to])
        after = 0.0 if ended else Q[to, next_a]
        Q[s, a] += rate * (reward + discount * after - Q[s, a])
        s, a = to, next_a
    return total


def q_learning(
    Q: np.ndarray, step: Step, choose: Choose, start: int, rate: float, discount: float
) -> float:
    """Walk one episode with Q-learning, change Q (n, m), and return the sum of rewards.

    step and choose are as for sarsa. The action is chosen after Q has learned from the last.
    """
    s, total, ended = start, 0.0, False
    while not ended:
        a = choose(Q[s])
        to, reward, ended = step(s, a)
        total += reward
        after = 0.0 if ended else Q[to].max()
        Q[s, a] += rate * (reward + discount * after - Q[s, a])
        s = to
    return total


def cliff(s: int, a: int) -> tuple[int, float, bool]:
    """Take a step (up, right, down, left) on the 4 × 12 field. Finished.

    States are numbered row by row: the start is 36, the goal 47, and the cliff in between.
    """
    row, column = divmod(s, 12)
    row = min(max(row + (-1, 0, 1, 0)[a], 0), 3)
    column = min(max(column + (0, 1, 0, -1)[a], 0), 11)
    if row == 3 and 0 < column < 11:
        return 36, -100.0, False
    return row * 12 + column, -1.0, (row, column) == (3, 11)


def curious(epsilon: float, rng: np.random.Generator) -> Choose:
    """Return a chooser that explores with the chance epsilon, and draws among equals. Finished."""

    def choose(row: np.ndarray) -> int:
        if rng.random() < epsilon:
            return int(rng.integers(len(row)))
        return int(rng.choice(np.flatnonzero(row == row.max())))

    return choose


def path(Q: np.ndarray) -> list[int]:
    """Return the states of the walk by Q (48, 4) without exploring, 60 at most. Finished."""
    states, ended = [36], False
    while not ended and len(states) < 60:
        state, _, ended = cliff(states[-1], int(Q[states[-1]].argmax()))
        states.append(state)
    return states


if __name__ == "__main__":
    for episode in (sarsa, q_learning):
        Q, choose = np.zeros((48, 4)), curious(0.1, np.random.default_rng(1))
        totals = [episode(Q, cliff, choose, 36, 0.5, 1.0) for _ in range(500)]
        print(f"{np.mean(totals[-300:]):.0f} an episode; then {len(path(Q)) - 1} steps")
