"""Along the cliff, or well away from it: two agents differ by one word.

Nobody gives the rules any more. An agent walks, is paid, and keeps a table Q (n, m): what it
believes each of m actions to be worth in each of n states. After a step from s with action a,
paid r, to the state s', it moves Q[s, a] towards what the step suggests:

    Q[s, a]  ←  Q[s, a] + rate · (r + γ · after - Q[s, a])

    Sarsa         after = Q[s', a'] of the action a' that it will really take next
    Q-learning    after = the largest Q[s', ·], whatever it will take next

With Q[s] = 2, r = -1, Q[s'] = (4, 8), rate 0.5, γ = 1 and a' = 0, Sarsa moves the 2 to 2.5,
and Q-learning to 4.5. After an end, `after` is 0.

Example 6.6 of Sutton and Barto (Reinforcement Learning, 2nd edition 2018) is a walk of at
least 13 steps along a cliff, -1 a step. Falling down costs 100 and leads back to the start.
One step of ten is taken at random. In print, the reward of an episode settles near -25 for
one agent and near -50 for the other. Which is which? And whose path is the better one?

G. Rummery and M. Niranjan 1994 (Sarsa); C. Watkins 1989 (Q-learning).
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
    # TODO: walk until it has ended. Choose the next action before you learn from this one.
    raise NotImplementedError


def q_learning(
    Q: np.ndarray, step: Step, choose: Choose, start: int, rate: float, discount: float
) -> float:
    """Walk one episode with Q-learning, change Q (n, m), and return the sum of rewards.

    step and choose are as for sarsa. The action is chosen after Q has learned from the last.
    """
    # TODO: walk until it has ended, and learn from each step as if the next one were the best.
    raise NotImplementedError


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
