# Nothing is counted of what the world would have paid after the watch had stopped.
from collections.abc import Callable

import numpy as np

# step(state, action, t) gives (next state, reward, terminated, truncated); t counts from 0.
Step = Callable[[int, int, int], tuple[int, float, bool, bool]]


def train(
    step: Step,
    n: int,
    m: int,
    episodes: int,
    epsilon: float,
    rng: np.random.Generator,
    rate: float = 0.5,
    discount: float = 0.9,
) -> np.ndarray:
    """Return Q (n, m) after Q-learning in a world of n states and m actions.

    Each episode begins in state 0 and is over when step says so, for whatever reason.
    """
    Q = np.zeros((n, m))
    for _ in range(episodes):
        s, t, over = 0, 0, False
        while not over:
            # The upper bound of rng.integers is left out, so m it is.
            a = int(rng.integers(0, m)) if rng.random() < epsilon else int(Q[s].argmax())
            after, reward, terminated, truncated = step(s, a, t)
            over = terminated or truncated
            # Both stop the episode; only the end of the world makes the future worth nothing.
            target = reward if over else reward + discount * Q[after].max()
            Q[s, a] += rate * (target - Q[s, a])
            s, t = after, t + 1
    return Q


def one_step(s: int, a: int, t: int) -> tuple[int, float, bool, bool]:
    """Pay 1 and end. Finished."""
    return 0, 1.0, True, False


def corridor(s: int, a: int, t: int) -> tuple[int, float, bool, bool]:
    """Go from state 0 to state 1 for nothing, and from there to the end, for 1. Finished."""
    return (1, 0.0, False, False) if s == 0 else (1, 1.0, True, False)


def clock(s: int, a: int, t: int) -> tuple[int, float, bool, bool]:
    """Pay 1 and stay, and stop the watch after five steps. Finished."""
    return 0, 1.0, False, t == 4


def doors(s: int, a: int, t: int) -> tuple[int, float, bool, bool]:
    """Pay 1 behind the last of three doors, 0 behind the others, and end. Finished."""
    return 0, float(a == 2), True, False


WORLDS = {"one step": (one_step, 1, 1), "corridor": (corridor, 2, 1)}
WORLDS |= {"clock": (clock, 1, 1), "doors": (doors, 1, 3)}

if __name__ == "__main__":
    for name, (step, n, m) in WORLDS.items():
        Q = train(step, n, m, 300, 0.3, np.random.default_rng(0))
        print(f"{name:10}", Q.round(2).tolist())
