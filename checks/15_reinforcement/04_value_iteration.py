"""Checks for value iteration: policies are judged by what they earn, never by their arrows.

Several policies are best, and rounding chooses among them. So the learner's policy is followed
in a linear system, and its values are compared with the best there are.
"""

import gymnasium
import numpy as np

from mlx_exercises.checking import always, close, expect, instance_of, unchanged
from mlx_exercises.figures import HeatMap, Lines

BEHIND = "The value of a state behind an end was counted. Nothing comes after it."
SWEEP = "After one sweep the values are not at rest yet."
MEAN = "These are the values of acting at random: the mean over the actions."


def test_worth_by_hand(exercise):
    """0.4 for a reward of 1 at the end, 0.6 for a state worth 5: with γ = 0.5 that is 1.9."""
    V = np.array([5.0, 7.0])
    outcomes = [(0.4, 1, 1.0, True), (0.6, 0, 0.0, False)]
    with unchanged(V, outcomes):
        found = exercise.worth(outcomes, V, 0.5)
    close(
        found,
        1.9,
        "0.4 · 1 + 0.6 · 0.5 · 5, and the 7 is behind an end.",
        suspects={
            BEHIND: 3.3,
            "Where it ends, the reward is missing. It is paid on the last step, too.": 1.5,
            "Nothing was discounted.": 3.4,
            "Only the likeliest outcome was counted.": 2.5,
        },
    )


def test_worth(exercise):
    """An action is worth the mean of its outcomes, however many there are."""

    def law(outcomes, V, discount):
        want = 0.0
        for p, after, reward, ended in outcomes:
            want += p * reward
            if not ended:
                want += p * discount * V[after]
        close(exercise.worth(outcomes, V, discount), want, "Another mean of the outcomes.")

    always(law, lambda rng: (outcomes(rng, 4, int(rng.integers(1, 6))), rng.normal(size=4), 0.7))


def test_small_worlds(exercise):
    """Each state is worth what the best policy of all earns from it."""
    two = {
        0: {1: [(1.0, 1, 0.0, False)], 4: [(1.0, 0, 1.0, True)], 7: [(1.0, 0, 0.5, True)]},
        1: {2: [(1.0, 0, 4.0, True)]},
    }
    found = exercise.best_values(two, 0.5)
    instance_of(found, np.ndarray, "The values should be an array.")
    close(
        found,
        np.array([2.0, 4.0]),
        "State 1 pays 4 and ends. State 0 may go there for nothing, or end with 1 or 0.5.",
        suspects={
            SWEEP: np.array([1.0, 4.0]),
            MEAN: np.array([3.5 / 3, 4.0]),
            "The actions were added up, but only one of them can be taken.": np.array([3.5, 4.0]),
            "These are the values of the worst action.": np.array([0.5, 4.0]),
        },
        call="best_values of two states, γ = 0.5",
    )

    def law(rules, discount):
        want = solved(rules, discount)
        n = len(rules)
        mean, once = np.zeros(n), np.zeros(n)
        for _ in range(300):
            mean = np.array(
                [np.mean([q(o, mean, discount) for o in rules[s].values()]) for s in range(n)]
            )
        for s in range(n):
            once[s] = max(q(o, np.zeros(n), discount) for o in rules[s].values())
        suspects = {MEAN: mean, SWEEP: once}
        with unchanged(rules):
            found = exercise.best_values(rules, discount)
        close(
            found,
            want,
            "The best policy of all that there are earns something else.",
            suspects=suspects,
            tolerance=1e-7,
            call=f"best_values of {n} states, γ = {discount}",
        )

    always(law, lambda rng: (world(rng), 0.6), runs=10)
    forever = {0: {0: [(1.0, 0, -1.0, False)]}}
    close(exercise.best_values(forever, 0.5), [-2.0], "It pays -1 for ever, at γ = 0.5.")
    found = exercise.best_values(forever, 0.9, 0.5)
    close(
        found,
        [-5.6953279],
        "-1, -1.9, … down to -5.695, where a sweep first changes less than 0.5.",
        tolerance=1e-6,
    )
    pair = {0: {0: [(1.0, 0, 1.0, False)]}, 1: {0: [(1.0, 1, -1.0, False)]}}
    close(
        exercise.best_values(pair, 0.5, 0.125),
        [1.875, -1.875],
        "1, 1.5, 1.75, 1.875: the last change is 0.125, which is not more. And -1, -1.5, …",
        suspects={"The changes of two states cancelled out.": np.array([1.0, -1.0])},
    )


def test_policy(exercise):
    """The policy earns, in each state, as much as any can."""
    ends = [(1.0, 0, 0.0, True)]
    V = np.array([4.0, 2.0])
    rules = {0: {3: ends, 8: [(1.0, 1, 1.0, False)]}, 1: {5: [(1.0, 0, -9.0, False)], 2: ends}}
    with unchanged(rules, V):
        found = chosen(exercise, rules, V, 0.5)
    close(
        [found[0], found[1]],
        [8, 2],
        "State 0: action 3 is worth 0 and 8 is worth 2. State 1: action 5, -7; action 2, 0.",
        suspects={
            "The worst actions were named.": [3, 5],
            "Positions in a list were named. An action has a name of its own.": [1, 1],
        },
    )
    rules = {0: {1: [(1.0, 0, 0.2, True)], 2: [(1.0, 1, 0.0, False)]}, 1: {4: ends}}
    found = chosen(exercise, rules, np.array([0.0, 0.3]), 0.5)
    close(found[0], 1, "0.2 at once, or 0.5 · 0.3 later.")

    def law(rules, discount):
        best = solved(rules, discount)
        policy = chosen(exercise, rules, best, discount)
        close(
            followed(rules, policy, discount),
            best,
            "What this policy earns from each state, against the best.",
            tolerance=1e-7,
            call=f"best_policy of {len(rules)} states",
        )

    always(law, lambda rng: (world(rng), 0.6), runs=10)


def test_gambler(exercise):
    """With 25, 50 and 75 dollars the gambler's chances are 0.16, 0.40 and 0.64: figure 4.3."""
    V = exercise.best_values(exercise.gambler(0.4), 1.0)
    instance_of(V, np.ndarray, "The values should be an array.")
    close(V.shape, (101,), "One value for each sum of money, 0 and 100 too.")
    close(V[[25, 50, 75]], np.array([0.16, 0.4, 0.64]), "25, 50, 75 dollars.", tolerance=1e-7)
    bold = [boldly(s / 100, 0.4) for s in range(100)]
    close(
        V[:100],
        np.array(bold),
        "0 to 99 dollars, by L. Dubins and L. Savage's formula.",
        tolerance=1e-6,
    )
    close(V[100], 0.0, "With 100 it is over, and the reward has been paid.")


def test_frozen_lake(exercise):
    """From the start of the frozen lake the best is worth 0.542, at γ = 0.99."""
    rules = exercise.frozen_lake()
    V = exercise.best_values(rules, 0.99)
    instance_of(V, np.ndarray, "The values should be an array.")
    close(V.shape, (16,), "One value for each place.")
    close(round(float(V[0]), 3), 0.542, "The value of the start, to three digits.")
    policy = chosen(exercise, rules, V, 0.99)
    close(
        followed(rules, policy, 0.99), V, "What your policy earns, place by place.", tolerance=1e-6
    )


def chosen(exercise, rules, V, discount):
    """Return the learner's policy, once each state has an action that it offers."""
    found = exercise.best_policy(rules, V, discount)
    instance_of(found, dict, "The policy should be a dictionary from states to actions.")
    for s in rules:
        expect(s in found, f"State {s} has no action in the policy.")
        expect(
            isinstance(found[s], (int, np.integer)) and found[s] in rules[s],
            f"State {s} offers {sorted(rules[s])}. The policy has something else.",
            call="best_policy",
            got=f"{found[s]!r:.40}",
        )
    return found


def q(choices, V, discount):
    """Return the worth of an action."""
    return sum(p * (r + discount * V[to] * (not ended)) for p, to, r, ended in choices)


def followed(rules, policy, discount):
    """Return what a policy earns from each state, by solving the equations."""
    n = len(rules)
    P, r = np.zeros((n, n)), np.zeros(n)
    for s in range(n):
        for p, to, reward, ended in rules[s][policy[s]]:
            r[s] += p * reward
            P[s, to] += 0.0 if ended else p
    return np.linalg.solve(np.eye(n) - discount * P, r)


def solved(rules, discount):
    """Return the best values, by policy iteration."""
    policy = {s: next(iter(actions)) for s, actions in rules.items()}
    for _ in range(50):
        V = followed(rules, policy, discount)
        for s, actions in rules.items():
            better = max(actions, key=lambda a, actions=actions: q(actions[a], V, discount))
            if q(actions[better], V, discount) > q(actions[policy[s]], V, discount) + 1e-12:
                policy[s] = better
    return V


def boldly(share, p, depth=60):
    """Return the chance of doubling up to 1 by staking all one has, or all one needs."""
    if depth == 0 or share <= 0:
        return 0.0
    if share < 0.5:
        return p * boldly(2 * share, p, depth - 1)
    return p + (1 - p) * boldly(2 * share - 1, p, depth - 1)


def outcomes(rng, n, count):
    """Return that many outcomes into n states, some of them ends."""
    shares = rng.dirichlet(np.ones(count))
    return [
        (float(p), int(rng.integers(n)), float(rng.normal() * 3), bool(rng.random() < 0.3))
        for p in shares
    ]


def world(rng):
    """Return rules of three to five states with one to three actions each."""
    n = int(rng.integers(3, 6))
    return {
        s: {a + s: outcomes(rng, n, 2) for a in range(int(rng.integers(1, 4)))} for s in range(n)
    }


def show(exercise):
    """Draw the gambler's chances, and the lake with its arrows."""
    V = np.asarray(exercise.best_values(exercise.gambler(0.4), 1.0))
    rules = exercise.frozen_lake()
    lake = np.asarray(exercise.best_values(rules, 0.99))
    policy = exercise.best_policy(rules, lake, 0.99)
    board = gymnasium.make("FrozenLake-v1").unwrapped.desc.astype(str).ravel()
    words = [{"H": "hole", "G": "goal"}.get(board[s], "←↓→↑"[policy[s]]) for s in range(16)]
    names = [str(i) for i in range(4)]
    return (
        Lines(
            {"his chance": V[:100]},
            x_label="dollars",
            y_label="chance of 100",
            title="Figure 4.3: the gambler, 0.4 a bet",
            note=f"{V[25]:.2f} with 25, {V[50]:.2f} with 50, {V[75]:.2f} with 75. The "
            "curve has steps, since bold bets are best: few bets leave bad luck less time.",
        ),
        HeatMap(
            lake.reshape(4, 4),
            names,
            names,
            texts=[words[i : i + 4] for i in range(0, 16, 4)],
            title="The lake: where to push",
            note=f"The start is worth {lake[0]:.3f}. Many arrows point at a wall or away from "
            "the goal: whoever slips only sideways cannot slip into a hole there.",
        ),
    )
