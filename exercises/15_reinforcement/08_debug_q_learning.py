"""The loss of sense: an agent with three bugs, and four worlds that find them.

A colleague's Q-learning agent runs for hours on a large task, raises nothing, and plays badly.
Is it the rate? The network? More hours? Rather do as one does with any machine: put it into
worlds so small that the right answer is known without a computer. γ is 0.9 in all of them.

    world       what happens                                         Q should be    it is
    one step    the only action pays 1, and it ends                  1              1.0
    corridor    a step for nothing, then one that pays 1             0.9, then 1    0.0, 1.0
    clock       pays 1 a step for ever; the watch stops it after 5   10             2.4
    doors       3 actions; the last one pays 1, the others 0         0, 0, 1        0, 0, 0

The first one is right, so the agent does learn what a step pays. Each of the others shows one
of the three bugs in `train`. The worlds themselves are fine.

For the clock you should know that Gymnasium tells two kinds of stops apart. `terminated`: the
world is over, nothing comes after it. `truncated`: only the time for watching is over. The
world would have gone on, and what it would have paid is still worth something.
"""

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
    # TODO: find the three bugs. Which world tells you about which line?
    Q = np.zeros((n, m))
    for _ in range(episodes):
        s, t, over = 0, 0, False
        while not over:
            if rng.random() < epsilon:
                a = int(rng.integers(0, m - 1)) if m > 1 else 0
            else:
                a = int(Q[s].argmax())
            after, reward, terminated, truncated = step(s, a, t)
            over = terminated or truncated
            target = reward if over else reward + discount * Q[s].max()
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
