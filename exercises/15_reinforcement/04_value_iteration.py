"""The best you can do, if you know the rules: a gambler, and a frozen lake.

A gambler has s dollars and wants 100. He stakes some of them on a coin that falls his way with
the chance 0.4, time after time, until he has 100 or nothing. Which stake is best with 51? And
which way across a lake of ice with four holes, where one slips sideways two times of three?

Somebody who acts as well as can be needs no policy to know what a state is worth:

    Q(s, a)  =  Σ over what may happen:  p · (reward + γ · V(next))      next is 0 after an end
    V(s)     =  the largest Q(s, a) of the actions of s

Both sides at rest: value iteration (R. Bellman, 1957). In Sutton and Barto (Reinforcement
Learning, 2nd edition 2018) the gambler is example 4.3, and figure 4.3 his values: 0.4 at 50,
for one bold bet, thus 0.16 at 25 and 0.64 at 75 (0.4 · 1 + 0.6 · 0.4).

Rules come in the form of Gymnasium, a library of small worlds. rules[s][a] is a list of
(probability, next state, reward, ended). Look at `ended`: behind an end nothing comes, even
if the rules name a next state. Not every state has as many actions as the others.
"""

import gymnasium
import numpy as np

Rules = dict[int, dict[int, list[tuple[float, int, float, bool]]]]


def worth(outcomes: list[tuple[float, int, float, bool]], V: np.ndarray, discount: float) -> float:
    """Return Q, what an action with these outcomes is worth, if states are worth V (n,)."""
    # TODO: add up what may happen. Behind an end there is only the reward.
    raise NotImplementedError


def best_values(rules: Rules, discount: float, close_enough: float = 1e-10) -> np.ndarray:
    """Return the values (n,) of the states 0 to n - 1 for who acts as well as can be.

    Starts at zeros, and stops when a sweep changes no value by more than close_enough.
    """
    # TODO: sweep over the states, each time with the best of the actions that a state has.
    raise NotImplementedError


def best_policy(rules: Rules, V: np.ndarray, discount: float) -> dict[int, int]:
    """Return for each state an action that is worth most, if states are worth V (n,)."""
    # TODO: name for each state the action with the highest worth.
    raise NotImplementedError


def gambler(chance: float, goal: int = 100) -> Rules:
    """Return the gambler's rules: an action is the stake. Finished.

    With nothing, or with the goal reached, the only stake is 0, and it is over.
    """
    rules: Rules = {0: {0: [(1.0, 0, 0.0, True)]}, goal: {0: [(1.0, goal, 0.0, True)]}}
    for s in range(1, goal):
        rules[s] = {
            stake: [
                (chance, s + stake, float(s + stake == goal), s + stake == goal),
                (1 - chance, s - stake, 0.0, s == stake),
            ]
            for stake in range(1, min(s, goal - s) + 1)
        }
    return rules


def frozen_lake() -> Rules:
    """Return the rules of Gymnasium's 4 × 4 lake; actions: left, down, right, up. Finished."""
    return gymnasium.make("FrozenLake-v1", is_slippery=True).unwrapped.P


if __name__ == "__main__":
    V = best_values(gambler(0.4), 1.0)
    print("The gambler with 25, 50, 75:", V[[25, 50, 75]].round(4))
    V = best_values(frozen_lake(), 0.99)
    print("The lake:")
    print(V.reshape(4, 4).round(3))
