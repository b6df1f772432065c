"""Checks for two agents: on a written course of steps and choices, then on the cliff.

On a written course nothing is random: the table after an episode can be said exactly. On the
cliff Q-learning ends at the values of a perfect walker, which value iteration knows.
"""

from itertools import pairwise

import numpy as np

from mlx_exercises.checking import always, close, expect, instance_of, unchanged
from mlx_exercises.figures import HeatMap, Lines

GREEDY = "This is Q-learning's target. Sarsa learns from the action that it takes next."
TAKEN = "This is Sarsa's target. Q-learning takes the best of the next row."
BEHIND = "After the end there is nothing, and something was added for it."
TWICE = "An action was chosen that was never taken."


def test_sarsa_by_hand(exercise):
    """Sarsa looks at the action it takes next: from 2, with -1 and a 4, it moves to 2.5."""
    course = [(0, 1, 1, -1.0), (1, 0, 2, 10.0)]
    start = np.array([[0.0, 2.0], [4.0, 8.0], [5.0, 5.0]])
    judged(exercise, "sarsa", course, start, 0.5, 1.0)


def test_q_learning_by_hand(exercise):
    """Q-learning looks at the best next action: from 2, with -1 and an 8, it moves to 4.5."""
    course = [(0, 1, 1, -1.0), (1, 0, 2, 10.0)]
    start = np.array([[0.0, 2.0], [4.0, 8.0], [5.0, 5.0]])
    judged(exercise, "q_learning", course, start, 0.5, 1.0)


def test_sarsa_courses(exercise):
    """On any course, Sarsa's table is what its target says, step by step."""
    always(lambda *given: judged(exercise, "sarsa", *given), draw, runs=25)


def test_q_learning_courses(exercise):
    """On any course, Q-learning's table is what its target says, step by step."""
    always(lambda *given: judged(exercise, "q_learning", *given), draw, runs=25)


def test_cliff_q_learning(exercise):
    """Q-learning's path has 13 steps along the edge, and costs more than 30 while it explores."""
    Q, late = walked(exercise, "q_learning", 4)
    way = exercise.path(Q)
    close(len(way) - 1, 13, "Steps from the start to the goal, without exploring.")
    edge = 47 - 36 + 1
    worth = np.array([-float(edge - i) for i in range(edge)])
    close(
        Q[24:36].max(axis=1),
        worth,
        "The best values of the row at the edge: minus the number of steps that are left.",
        tolerance=0.05,
    )
    expect(late < -30, f"With one step of ten at random it got {late:.0f} an episode. So much?")


def test_cliff_sarsa(exercise):
    """Sarsa keeps away from the edge, and gets more while both explore."""
    late, stay = [], []
    for seed in (5, 6, 7):
        Q, reward = walked(exercise, "sarsa", seed)
        late.append(reward)
        # How much more than a step does it expect to lose in the row at the edge?
        stay.append(float((Q[25:34].max(axis=1) + np.arange(12, 3, -1) - 1).mean()))
    mean = float(np.mean(late))
    expect(
        -40 < mean < -16,
        f"Over three agents, {mean:.0f} an episode. In print it is near -25, and Q-learning's is "
        "near -50.",
    )
    expect(np.mean(stay) < -3, "At the edge it expects as much as if it never stumbled.")


def draw(rng):
    """Return a random course, a table, a rate and a discount."""
    n, m, length = int(rng.integers(3, 7)), int(rng.integers(2, 5)), int(rng.integers(1, 8))
    states = rng.integers(n, size=length + 1)
    course = [
        (int(s), int(rng.integers(m)), int(to), float(rng.normal() * 4))
        for s, to in pairwise(states)
    ]
    return course, rng.normal(size=(n, m)) * 3, float(rng.uniform(0.1, 0.9)), 0.7


def judged(exercise, name, course, before, rate, discount):
    """Walk a written course with the learner's agent, and judge table and total."""
    Q, at, asked = before.copy(), [0], [0]

    def step(s, a):
        expect(at[0] < len(course), "A step was taken after the end.", call=name)
        here, action, to, reward = course[at[0]]
        expect(
            s == here,
            f"Step {at[0] + 1} is taken in state {here}.",
            call=name,
            got=f"state {s!r:.20}",
        )
        expect(
            a == action,
            f"Step {at[0] + 1} is taken with action {action}, which was chosen for it.",
            call=name,
            got=f"action {a!r:.20}",
        )
        at[0] += 1
        return to, reward, at[0] == len(course)

    def choose(row):
        expect(
            isinstance(row, np.ndarray),
            "choose is given the row of Q of one state.",
            call=name,
            got=f"{row!r:.40}",
        )
        asked[0] += 1
        expect(
            asked[0] > len(course) or np.array_equal(row, Q[course[asked[0] - 1][0]]),
            lambda: (
                f"Choice {asked[0]} is for state {course[asked[0] - 1][0]}, and another row of "
                "Q was handed to choose."
            ),
            call=name,
        )
        # Once more after the end is idle, but changes nothing.
        expect(asked[0] <= min(at[0] + 2, len(course) + 1), TWICE, call=name)
        return course[min(asked[0], len(course)) - 1][1]

    known = before.copy()
    with unchanged(known):
        total = getattr(exercise, name)(Q, step, choose, course[0][0], rate, discount)
    expect(asked[0] <= len(course) + 1, TWICE, call=name)
    expect(at[0] != 0, "No step was taken.", call=name)
    words = f"an episode of {len(course)} steps on a table of {before.shape}"
    right = after(name, course, before, rate, discount)
    wrong = {
        GREEDY if name == "sarsa" else TAKEN: after(
            "q_learning" if name == "sarsa" else "sarsa", course, before, rate, discount
        ),
        BEHIND: after(name, course, before, rate, discount, end=True),
        "Nothing was learned: the table is as before.": before,
        "The target took the place of the old value. The rate says how far to go.": after(
            name, course, before, 1.0, discount
        ),
    }
    close(
        Q,
        right,
        "The table after the episode.",
        suspects=wrong,
        call=words,
    )
    close(total, sum(reward for *_, reward in course), "The sum of the rewards.", call=words)


def after(name, course, before, rate, discount, *, end=False):
    """Return the table after a course; end=True looks behind the end by mistake."""
    Q = before.copy()
    for t, (s, a, to, reward) in enumerate(course):
        last = t + 1 == len(course)
        taken = course[min(t + 1, len(course) - 1)][1]
        beyond = Q[to].max() if name == "q_learning" else Q[to, taken]
        beyond = 0.0 if last and not end else beyond
        Q[s, a] = (1 - rate) * Q[s, a] + rate * (reward + discount * beyond)
    return Q


def chooser(seed):
    """Return a chooser as curious() of the exercise with ε = 0.1, with fewer calls of NumPy."""
    uniform = iter(np.random.default_rng(seed).random(400_000).tolist())

    def choose(row):
        if next(uniform) < 0.1:
            return int(next(uniform) * 4)
        values = row.tolist()
        top = max(values)
        best = [a for a, value in enumerate(values) if value == top]
        return best[int(next(uniform) * len(best))]

    return choose


def walked(exercise, name, seed, episodes=400):
    """Return a table after many episodes on the cliff, and the mean of the last 150 rewards."""
    Q, choose = np.zeros((48, 4)), chooser(seed)
    agent, taken = getattr(exercise, name), [0]

    def step(s, a):
        taken[0] += 1
        expect(taken[0] <= 60_000, "60,000 steps on the cliff and no end.", call=name)
        return exercise.cliff(s, a)

    totals = [agent(Q, step, choose, 36, 0.5, 1.0) for _ in range(episodes)]
    for total in totals:
        instance_of(total, (int, float), "The sum of rewards is a number.")
    return Q, float(np.mean(totals[-150:]))


def show(exercise):
    """Draw both paths, and what they cost while exploring."""
    fields, costs = {}, {}
    for name in ("sarsa", "q_learning"):
        Q, choose = np.zeros((48, 4)), chooser(0)
        agent = getattr(exercise, name)
        totals = [agent(Q, exercise.cliff, choose, 36, 0.5, 1.0) for _ in range(200)]
        costs[name] = np.maximum(np.array(totals).reshape(10, 20).mean(axis=1), -150)
        fields[name] = exercise.path(Q)
    texts = [
        ["S" if s in fields["sarsa"] else "" for s in range(12 * r, 12 * r + 12)] for r in range(4)
    ]
    for s in fields["q_learning"]:
        texts[s // 12][s % 12] += "Q"
    for column in range(1, 11):
        texts[3][column] = "▒"
    texts[3][0], texts[3][11] = "from", "to"
    values = np.zeros((4, 12))
    values[3, 1:11] = 1.0
    return (
        HeatMap(
            values,
            [str(r) for r in range(4)],
            [str(c) for c in range(12)],
            texts=texts,
            title="After 200 episodes: S is Sarsa's path, Q that of Q-learning",
            note=f"{len(fields['sarsa']) - 1} and {len(fields['q_learning']) - 1} steps, without "
            "exploring.",
        ),
        Lines(
            {"Sarsa": costs["sarsa"], "Q-learning": costs["q_learning"]},
            x=np.arange(20, 201, 20),
            x_label="episode",
            y_label="reward of an episode",
            title="While one step of ten is at random",
            note="Means of 20 episodes. In print (example 6.6) they settle near -25 and -50.",
        ),
    )
