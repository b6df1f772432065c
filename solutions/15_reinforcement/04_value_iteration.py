"""The best you can do, if you know the rules: a gambler, and a frozen lake.

With 25, 50 and 75 dollars the gambler's chances are 0.16, 0.40 and 0.64, as in figure 4.3 of
Sutton and Barto (2nd edition 2018). The lake's start is worth 0.542 at γ = 0.99.

The values are unique. The policy is not: with 51 dollars a stake of 1 is as good as 49, and
rounding decides. The book says so, too: a whole family of policies is best.
"""

import gymnasium
import numpy as np

Rules = dict[int, dict[int, list[tuple[float, int, float, bool]]]]


def worth(outcomes: list[tuple[float, int, float, bool]], V: np.ndarray, discount: float) -> float:
    """Return Q, what an action with these outcomes is worth, if states are worth V (n,)."""
    total = 0.0
    for probability, after, reward, ended in outcomes:
        total += probability * (reward + (0.0 if ended else discount * V[after]))
    return total


def best_values(rules: Rules, discount: float, close_enough: float = 1e-10) -> np.ndarray:
    """Return the values (n,) of the states 0 to n - 1 for who acts as well as can be.

    Starts at zeros, and stops when a sweep changes no value by more than close_enough.
    """
    V = np.zeros(len(rules))
    while True:
        # A sweep that writes into V at once ends at the same values, and sooner.
        before = V.copy()
        for s, actions in rules.items():
            V[s] = max(worth(outcomes, V, discount) for outcomes in actions.values())
        if np.max(np.abs(V - before)) <= close_enough:
            return V


def best_policy(rules: Rules, V: np.ndarray, discount: float) -> dict[int, int]:
    """Return for each state an action that is worth most, if states are worth V (n,)."""
    return {
        s: max(actions, key=lambda a: worth(actions[a], V, discount))
        for s, actions in rules.items()
    }


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
