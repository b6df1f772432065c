"""What is a place worth? The book's two grids, number by number.

The value of a state is the reward that is still to come from it, on average, for somebody who
acts by a given policy. It need not be waited for. Each value follows from its neighbours'
(R. Bellman, 1957): the next reward, plus the value of where one gets,

    V(s)  =  Σ over actions a:  π(a | s) · (reward(s, a) + γ · V(next(s, a)))

γ is the discount: a reward one step later counts γ times as much. With values of 10 and 20 to
either side, rewards of -1, a fair coin and γ = 0.9:   0.5 · (-1 + 9) + 0.5 · (-1 + 18) = 12.5

Begin with zeros, put the old values into the right side, get new ones, and repeat: they come
to rest at the one solution. In Sutton and Barto (Reinforcement Learning, 2nd edition 2018)

    figure 4.1, k = ∞, first row        0.0   -14.   -20.   -22.      4 × 4, random steps, γ = 1
    figure 3.2, first row        3.3   8.8   4.4   5.3   1.5          5 × 5, two jumps, γ = 0.9

And then: does it pay to go where the values are highest? Half of reinforcement learning is
this second step.
"""

import numpy as np


def backup(
    V: np.ndarray, policy: np.ndarray, moves: np.ndarray, rewards: np.ndarray, discount: float
) -> np.ndarray:
    """Return new values (n,), each from the old values V (n,) of where its actions lead.

    policy (n, m) holds the probability of each of m actions in each of n states, moves (n, m)
    the state it leads to, and rewards (n, m) what is paid for it.
    """
    # TODO: put V into the right side of Bellman's equation, for all states at once.
    raise NotImplementedError


def evaluate(
    policy: np.ndarray,
    moves: np.ndarray,
    rewards: np.ndarray,
    discount: float,
    close_enough: float = 1e-10,
) -> np.ndarray:
    """Return the values (n,) of the policy, started from zeros.

    Stops when a backup has changed no value by more than close_enough.
    """
    # TODO: back up until the values are at rest.
    raise NotImplementedError


def greedy(V: np.ndarray, moves: np.ndarray, rewards: np.ndarray, discount: float) -> np.ndarray:
    """Return a policy (n, m) that takes, in each state, the best action by one look ahead.

    Actions that are equally good, to within 1e-6, share the probability equally.
    """
    # TODO: give 1 to the best action of each state, or equal shares to the best ones.
    raise NotImplementedError


def small_grid() -> tuple[np.ndarray, np.ndarray]:
    """Return (moves, rewards), both (16, 4), of example 4.1. Finished.

    The actions are up, right, down, left. Two corners are the end: nobody leaves them, and
    they pay 0. Each other step pays -1, also one against the wall.
    """
    moves, rewards = grid(4), np.full((16, 4), -1.0)
    for end in (0, 15):
        moves[end], rewards[end] = end, 0.0
    return moves, rewards


def jumping_grid() -> tuple[np.ndarray, np.ndarray]:
    """Return (moves, rewards), both (25, 4), of example 3.5. Finished.

    A wall costs 1. Each action in state 1 pays 10 and leads to state 21, in state 3 it pays
    5 and leads to state 13.
    """
    moves = grid(5)
    rewards = np.where(moves == np.arange(25)[:, None], -1.0, 0.0)
    moves[1], rewards[1] = 21, 10.0
    moves[3], rewards[3] = 13, 5.0
    return moves, rewards


def grid(side: int) -> np.ndarray:
    """Return the state (side², 4) that a step up, right, down, left leads to. Finished."""
    row, column = np.divmod(np.arange(side * side), side)
    steps = [(-1, 0), (0, 1), (1, 0), (0, -1)]
    ends = [
        np.clip(row + down, 0, side - 1) * side + np.clip(column + right, 0, side - 1)
        for down, right in steps
    ]
    return np.column_stack(ends)


if __name__ == "__main__":
    for name, (moves, rewards), discount in (
        ("Figure 4.1", small_grid(), 1.0),
        ("Figure 3.2", jumping_grid(), 0.9),
    ):
        n = len(moves)
        V = evaluate(np.full((n, 4), 0.25), moves, rewards, discount)
        print(name)
        print(V.reshape(int(n**0.5), -1).round(1))
