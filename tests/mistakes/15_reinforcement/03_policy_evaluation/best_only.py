# The best action was taken, whatever the policy. This state's own policy decides.
import numpy as np


def backup(
    V: np.ndarray, policy: np.ndarray, moves: np.ndarray, rewards: np.ndarray, discount: float
) -> np.ndarray:
    """Return new values (n,), each from the old values V (n,) of where its actions lead.

    policy (n, m) holds the probability of each of m actions in each of n states, moves (n, m)
    the state it leads to, and rewards (n, m) what is paid for it.
    """
    # V[moves] looks up all next states at once, in the shape of moves. The old values are
    # read throughout: a state that was done early does not see new ones.
    return (rewards + discount * V[moves]).max(axis=1)


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
    V = np.zeros(len(moves))
    while True:
        before, V = V, backup(V, policy, moves, rewards, discount)
        if np.max(np.abs(V - before)) <= close_enough:
            return V


def greedy(V: np.ndarray, moves: np.ndarray, rewards: np.ndarray, discount: float) -> np.ndarray:
    """Return a policy (n, m) that takes, in each state, the best action by one look ahead.

    Actions that are equally good, to within 1e-6, share the probability equally.
    """
    worth = rewards + discount * V[moves]
    best = worth >= worth.max(axis=1, keepdims=True) - 1e-6
    return best / best.sum(axis=1, keepdims=True)


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
