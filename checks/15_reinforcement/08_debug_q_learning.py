"""Checks for the agent: each small world leaves one bug nothing to hide behind.

Every world here is deterministic, so Q-learning ends at values that can be said exactly.
"""

import numpy as np

from mlx_exercises.checking import close, expect, instance_of
from mlx_exercises.figures import Table

ROW = "State 0 has learned nothing of the 1 that waits in state 1."
WATCH = "Nothing is counted of what the world would have paid after the watch had stopped."
BEHIND = "The world has ended, and something was added for what comes after."
KNOWN = {"one step": "1", "corridor": "0.9, 1", "clock": "10", "doors": "0, 0, 1"}
FIRST = {"one step": "1.00", "corridor": "0.00, 1.00", "clock": "2.41", "doors": "0, 0, 0"}


def test_one_step(exercise):
    """One step: an action that pays 1 and ends is worth 1."""
    close(
        trained(exercise, exercise.one_step, 1, 1),
        np.array([[1.0]]),
        "It pays 1, and nothing comes after it.",
        suspects={BEHIND: np.array([[10.0]])},
        tolerance=1e-3,
        call="the world `one step`",
    )


def test_corridor(exercise):
    """Corridor: a step for nothing is worth 0.9 of the 1 that comes after it."""
    close(
        trained(exercise, exercise.corridor, 2, 1),
        np.array([[0.9], [1.0]]),
        "State 0 leads to state 1, which is worth 1.",
        suspects={
            ROW: np.array([[0.0], [1.0]]),
            "Nothing was discounted, and the 1 comes one step later.": np.array([[1.0], [1.0]]),
        },
        tolerance=1e-3,
        call="the world `corridor`",
    )

    def longer(s, a, t):
        return min(s + 1, 3), float(s), s == 3, False

    close(
        trained(exercise, longer, 4, 1),
        np.array([[0.9 + 0.81 * 2 + 0.729 * 3], [1 + 0.9 * 2 + 0.81 * 3], [2 + 0.9 * 3], [3.0]]),
        "Four rooms in a row that pay 0, 1, 2 and 3.",
        tolerance=1e-3,
        call="a corridor of four rooms",
    )


def test_clock(exercise):
    """Clock: 1 a step for ever is worth 10, also if one watches only five steps at a time."""
    found = trained(exercise, exercise.clock, 1, 1)
    # The same hundreds of episodes, with nothing behind the stop: one action, so no luck.
    short = 0.0
    for t in range(5 * 400):
        short += 0.5 * (1.0 + 0.9 * short * (t % 5 != 4) - short)
    close(
        found,
        np.array([[10.0]]),
        "1 + 0.9 + 0.81 + … is 10.",
        suspects={WATCH: np.array([[short]])},
        tolerance=1e-3,
        call="the world `clock`",
    )

    def turns(s, a, t):
        # Two states by turns, watched for three steps, so that the stop comes in both.
        return 1 - s, float(s), False, t == 2

    low = 0.9 / (1 - 0.81)
    close(
        trained(exercise, turns, 2, 1),
        np.array([[low], [1 + 0.9 * low]]),
        "0, 1, 0, 1, … for ever, watched for three steps at a time.",
        tolerance=1e-3,
        call="a world that pays every second step",
    )


def test_doors(exercise):
    """Doors: every action is tried, so the one that pays is found."""
    for m, pays in ((3, 2), (4, 0), (5, 4), (5, 2)):

        def step(s, a, t, pays=pays):
            return 0, float(a == pays), True, False

        found = trained(exercise, step, 1, m, episodes=600)
        want = np.eye(m)[[pays]]
        place = "last" if pays == m - 1 else ("first" if pays == 0 else "middle")
        close(
            found,
            want,
            f"Only door {pays} of 0 to {m - 1} pays.",
            suspects={f"The {place} door was never tried.": np.zeros((1, m))},
            tolerance=1e-3,
            call=f"a world with {m} doors",
        )


def test_other_worlds(exercise):
    """It is right elsewhere: with early ends, choices, other rates and discounts."""

    def two_ends(s, a, t):
        # The first step may lead on or end; the end names a state that is worth 5.
        if s == 1:
            return 0, (5.0, 2.0)[a], True, False
        return 1, 0.0, a == 1, False

    close(
        trained(exercise, two_ends, 2, 2),
        np.array([[4.5, 0.0], [5.0, 2.0]]),
        "Action 0 in state 0 leads to state 1, where one action pays 5 and the other 2. Action 1 "
        "in state 0 ends, though it names state 1.",
        suspects={BEHIND: np.array([[4.5, 4.5], [5.0, 2.0]])},
        tolerance=1e-3,
        call="a world in which the end names a state of some worth",
    )
    for rate, discount, want in ((0.25, 0.9, 0.25), (1.0, 0.5, 1.0)):
        found = exercise.train(
            exercise.one_step, 1, 1, 1, 0.5, np.random.default_rng(9), rate, discount
        )
        close(found, np.array([[want]]), "One episode, from 0 towards 1.")
    found = exercise.train(exercise.corridor, 2, 1, 30, 0.5, np.random.default_rng(9), 1.0, 0.5)
    close(found, np.array([[0.5], [1.0]]), "The corridor with γ = 0.5.")


def test_exploring(exercise):
    """It explores as often as ε says, takes the highest Q else, and begins each episode in 0."""
    for epsilon, share in ((0.0, 1.0), (0.4, 0.8), (1.0, 0.5)):
        taken, starts = [], []

        def step(s, a, t, taken=taken, starts=starts):
            taken.append(a == s)
            if t == 0:
                starts.append(s)
            return 1 - s, 1.0 if a == s else -1.0, False, t == 2

        trained(exercise, step, 2, 2, episodes=700, epsilon=epsilon)
        expect(not set(starts) - {0}, "An episode began in another state than 0.", call="train")
        found, n = float(np.mean(taken[300:])), len(taken) - 300
        if epsilon == 0:
            expect(found == 1, "With ε = 0 the action with the highest Q should be taken.")
        room = 6 * np.sqrt(share * (1 - share) / n)
        expect(
            abs(found - share) <= room,
            f"With ε = {epsilon:g} and two actions, the better one should be taken in {share:.0%} "
            f"of the steps. It was {found:.1%} of {n}.",
        )


def trained(exercise, step, n, m, *, episodes=400, epsilon=0.4):
    """Return the learner's table, and stop an agent that never ends an episode."""
    count = [0]

    def counted(s, a, t):
        count[0] += 1
        expect(count[0] <= 8000, "An episode went on after it was over.", call="train")
        instance_of(a, (int, np.integer), "An action is a whole number.")
        expect(
            0 <= a < m,
            f"There are {m} actions, 0 to {m - 1}." if m > 1 else "The only action is 0.",
            call="train",
            got=f"action {int(a)}",
        )
        return step(s, a, t)

    found = exercise.train(counted, n, m, episodes, epsilon, np.random.default_rng(8))
    expect(
        isinstance(found, np.ndarray),
        f"A table Q ({n}, {m}) is asked for.",
        call="train",
        expected="an array",
        got=f"{found!r:.40}",
    )
    expect(count[0] != 0, "No step was taken in the world.", call="train")
    return found


def show(exercise):
    """Put the four worlds in a table: known, shipped, and now."""
    rows = []
    for name, (step, n, m) in exercise.WORLDS.items():
        Q = exercise.train(step, n, m, 300, 0.3, np.random.default_rng(0))
        rows.append([name, KNOWN[name], FIRST[name], ", ".join(f"{q:.2f}" for q in np.ravel(Q))])
    return Table(
        rows,
        columns=["world", "should be", "it was", "now"],
        title="Four worlds with a known answer",
        note="All four together take less than a second: run such worlds before any long training.",
    )
