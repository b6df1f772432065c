"""Checks for values: small worlds by hand, random ones by a linear system, the book's grids.

For a fixed policy Bellman's equation is linear: V = r + γ P V. So NumPy's solver is the oracle.
"""

import numpy as np

from mlx_exercises.checking import always, close, shape, unchanged
from mlx_exercises.figures import HeatMap, Panels

BEST = "The best action was taken, whatever the policy. This state's own policy decides."
PAID = "The reward is discounted, too. It is paid now, only the value comes later."
FRESH = "New values were read while others were still old. A backup reads old values only."
ARROWS = "↑→↓←"


def test_backup_by_hand(exercise):
    """A fair coin between values of 10 and 20, rewards of -1 and γ = 0.9 make 12.5."""
    V = np.array([0.0, 10.0, 20.0])
    moves = np.array([[1, 2], [1, 1], [2, 2]])
    rewards = np.array([[-1.0, -1.0], [0.0, 0.0], [0.0, 0.0]])
    policy = np.full((3, 2), 0.5)
    with unchanged(V, policy, moves, rewards):
        found = exercise.backup(V, policy, moves, rewards, 0.9)
    close(
        found,
        np.array([12.5, 9.0, 18.0]),
        "State 0 leads to 1 and 2, and these lead to themselves and pay nothing.",
        suspects={
            BEST: np.array([17.0, 9.0, 18.0]),
            PAID: np.array([12.6, 9.0, 18.0]),
            "The actions were added up without their probabilities.": np.array([25.0, 18.0, 36.0]),
            "The reward is missing.": np.array([13.5, 9.0, 18.0]),
            "Nothing was discounted.": np.array([14.0, 10.0, 20.0]),
        },
    )


def test_backup(exercise):
    """Each new value comes from old values only, for any policy and any number of actions."""

    def law(V, policy, moves, rewards, discount):
        want, fresh = np.zeros(len(V)), V.copy()
        for s in range(len(V)):
            pairs = list(zip(policy[s], rewards[s], moves[s], strict=True))
            want[s] = sum(p * (r + discount * V[to]) for p, r, to in pairs)
            fresh[s] = sum(p * (r + discount * fresh[to]) for p, r, to in pairs)
        best = (rewards + discount * V[moves]).max(axis=1)
        paid = (policy * discount * (rewards + V[moves])).sum(axis=1)
        suspects = {FRESH: fresh, BEST: best, PAID: paid}
        with unchanged(V, policy, moves, rewards):
            found = exercise.backup(V, policy, moves, rewards, discount)
        close(
            found,
            want,
            "A new value differs from the sum over the actions.",
            suspects=suspects,
            call=f"backup of {len(V)} states with {moves.shape[1]} actions",
        )

    def draw(rng):
        V, *rest = world(rng)
        return V, *rest

    always(law, draw, runs=30)


def test_evaluate(exercise):
    """At rest, the values solve Bellman's equation, whatever the world."""
    # One state that pays 1 for ever, worth 2: after a change below 0.125 it is not quite there.
    one = np.ones((1, 1))
    close(
        exercise.evaluate(one, np.zeros((1, 1), dtype=int), one, 0.5, 0.125),
        [1.875],
        "1, 1.5, 1.75, 1.875: the fourth backup is the first that changes it by 0.125 or less.",
        suspects={"This is one backup from zeros, not the values at rest.": np.array([1.0])},
    )
    close(
        exercise.evaluate(
            np.ones((2, 1)), np.array([[0], [1]]), np.array([[1.0], [-1.0]]), 0.5, 0.125
        ),
        [1.875, -1.875],
        "One state pays 1 for ever, the other -1. A change downwards is a change, too.",
        suspects={"The changes of two states cancelled out.": np.array([1.0, -1.0])},
    )

    def law(policy, moves, rewards, discount):
        want = solved(policy, moves, rewards, discount)
        once = (policy * rewards).sum(axis=1)
        with unchanged(policy, moves, rewards):
            found = exercise.evaluate(policy, moves, rewards, discount)
        close(
            found,
            want,
            "NumPy's solver has other values for these equations.",
            suspects={"This is one backup from zeros, not the values at rest.": once},
            tolerance=1e-7,
            call=f"evaluate of {len(moves)} states with {moves.shape[1]} actions",
        )

    always(law, lambda rng: world(rng)[1:], runs=12)
    still = np.zeros((2, 3))
    to = np.array([[0, 1, 0], [1, 1, 1]])
    close(exercise.evaluate(np.full((2, 3), 1 / 3), to, still, 1.0), [0.0, 0.0], "Nothing pays.")


def test_greedy(exercise):
    """The best action by one look ahead gets all, and equally good ones get equal shares."""
    V = np.array([0.0, 10.0, 5.0, -1.0])
    moves = np.array([[1, 2, 3], [0, 0, 0], [3, 1, 2], [2, 0, 1]])
    rewards = np.array([[0.0, 5.0, 0.0], [1.0, 1.0, 1.0], [0.0, -9.0, 0.0], [0.0, 0.0, 0.0]])
    with unchanged(V, moves, rewards):
        close(
            exercise.greedy(V, moves, rewards, 0.5),
            np.array([[0, 1.0, 0], [1 / 3, 1 / 3, 1 / 3], [0, 0, 1.0], [0, 0, 1.0]]),
            "γ is 0.5. State 0: 0 + 5, 5 + 2.5, 0 - 0.5. State 2: -0.5, -9 + 5, 2.5.",
            suspects={
                "The rewards on the way had no part in it.": np.array(
                    [[1.0, 0, 0], [1 / 3, 1 / 3, 1 / 3], [0, 1.0, 0], [0, 0, 1.0]]
                ),
                "Only one of two equally good actions has a share.": np.array(
                    [[0, 1.0, 0], [1.0, 0, 0], [0, 0, 1.0], [0, 0, 1.0]]
                ),
            },
        )
    V = np.array([0.0, 10.0, 4.0])
    moves, rewards = np.array([[1, 2], [0, 1], [2, 0]]), np.array([[0.0, 4.0], [0, 0], [0, 0]])
    close(
        exercise.greedy(V, moves, rewards, 0.5),
        np.array([[0.0, 1.0], [0.0, 1.0], [1.0, 0.0]]),
        "In state 0 it is 0.5 · 10 against 4 + 0.5 · 4.",
    )
    near = np.array([0.0, 10.0, 6.0 - 2e-8])
    rewards = np.array([[0.0, 2.0], [0.0, 0.0], [0.0, 0.0]])
    found = exercise.greedy(near, moves, rewards, 0.5)
    shape(found, (3, 2), "A probability for each state and action.")
    close(
        found[0],
        np.array([0.5, 0.5]),
        "5 and 4.99999999 differ by less than 1e-6, which is rounding: equal shares.",
    )


def test_figure_4_1(exercise):
    """Backups from zeros give the printed grids of figure 4.1: k = 1, 2, 3, 10 and ∞."""
    moves, rewards = exercise.small_grid()
    walk, V = np.full((16, 4), 0.25), np.zeros(16)
    printed = {
        1: [0.0, -1.0, -1.0, -1.0],
        2: [0.0, -1.75, -2.0, -2.0],
        3: [0.0, -2.4375, -2.9375, -3.0],
    }
    for k in range(1, 11):
        V = exercise.backup(V, walk, moves, rewards, 1.0)
        shape(V, (16,), "One value for each state.")
        if k in printed:
            close(np.asarray(V).reshape(4, 4)[0], printed[k], f"First row for k = {k}.")
    close(V, np.array(V), "Values are numbers.")
    close(
        np.round(V, 1).reshape(4, 4)[0],
        [0.0, -6.1, -8.4, -9.0],
        "First row for k = 10, as printed.",
    )
    V = exercise.evaluate(walk, moves, rewards, 1.0)
    shape(V, (16,), "One value for each state.")
    close(
        np.asarray(V).reshape(4, 4),
        np.array(
            [[0, -14, -20, -22], [-14, -18, -20, -20], [-20, -20, -18, -14], [-22, -20, -14, 0]]
        )
        * 1.0,
        "The grid for k = ∞, as printed.",
        tolerance=1e-6,
    )


def test_figure_3_2(exercise):
    """The grid with two jumps begins with 3.3, 8.8, 4.4, 5.3, 1.5, as figure 3.2 does."""
    moves, rewards = exercise.jumping_grid()
    V = exercise.evaluate(np.full((25, 4), 0.25), moves, rewards, 0.9)
    shape(V, (25,), "One value for each state.")
    close(V, np.array(V), "Values are numbers.")
    close(
        np.round(V, 1).reshape(5, 5),
        np.array(
            [
                [3.3, 8.8, 4.4, 5.3, 1.5],
                [1.5, 3.0, 2.3, 1.9, 0.5],
                [0.1, 0.7, 0.7, 0.4, -0.4],
                [-1.0, -0.4, -0.4, -0.6, -1.2],
                [-1.9, -1.3, -1.2, -1.4, -2.0],
            ]
        ),
        "All 25 values, as printed.",
    )


def world(rng):
    """Return values, a policy, moves, rewards and a discount, of random sizes."""
    n, m = int(rng.integers(3, 8)), int(rng.integers(2, 5))
    policy = rng.dirichlet(np.ones(m), size=n)
    moves, rewards = rng.integers(n, size=(n, m)), rng.normal(size=(n, m)) * 3
    return rng.normal(size=n) * 4, policy, moves, rewards, float(rng.uniform(0.3, 0.8))


def solved(policy, moves, rewards, discount):
    """Return the values (n,) by solving the equations."""
    n = len(moves)
    P = np.zeros((n, n))
    for s in range(n):
        np.add.at(P[s], moves[s], policy[s])
    return np.linalg.solve(np.eye(n) - discount * P, (policy * rewards).sum(axis=1))


def show(exercise):
    """Draw the values of the random walk, and where to go by one look at them."""
    moves, rewards = exercise.small_grid()
    V = np.asarray(exercise.evaluate(np.full((16, 4), 0.25), moves, rewards, 1.0))
    way = np.asarray(exercise.greedy(V, moves, rewards, 1.0))
    texts = [
        "end" if s in (0, 15) else "".join(ARROWS[a] for a in np.flatnonzero(way[s]))
        for s in range(16)
    ]
    small = exercise.evaluate(way, moves, rewards, 1.0)
    names = [str(i) for i in range(4)]
    jump = exercise.evaluate(np.full((25, 4), 0.25), *exercise.jumping_grid(), 0.9)
    wide = [str(i) for i in range(5)]
    return (
        Panels(
            [
                HeatMap(
                    V.reshape(4, 4),
                    names,
                    names,
                    texts=[[f"{v:.0f}" for v in row] for row in V.reshape(4, 4)],
                    title="Figure 4.1",
                ),
                HeatMap(
                    np.asarray(small).reshape(4, 4),
                    names,
                    names,
                    texts=[texts[i : i + 4] for i in range(0, 16, 4)],
                    title="greedy",
                ),
            ],
            title="Wandering home, and going where it is better",
            note=f"From the far corner the random walk takes 22 steps on average, "
            f"the greedy way {-float(small[3]):.0f}.",
        ),
        HeatMap(
            np.asarray(jump).reshape(5, 5),
            wide,
            wide,
            texts=[[f"{v:.1f}" for v in row] for row in np.asarray(jump).reshape(5, 5)],
            title="Figure 3.2: two jumps",
            note="The first jump pays 10 and is worth 8.8: it leads to the edge, where walls cost.",
        ),
    )
