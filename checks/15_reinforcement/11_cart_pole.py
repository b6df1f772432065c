"""Checks for the pole: the parts on a written world, the whole on starts it has not seen.

The written world stands in for Gymnasium's, so that the rewards and both kinds of stops are
known. How train finds its weights is free; it is judged by what they do.
"""

import gymnasium
import numpy as np

from mlx_exercises.checking import (
    CheckFailed,
    always,
    close,
    expect,
    instance_of,
    parts,
    shape,
    unchanged,
)
from mlx_exercises.figures import Bars, Frames, Text

STEPS = 100_000


class Course:
    """A world with written observations, rewards and an end; counts what is done to it."""

    def __init__(self, seen, rewards, stop):
        self.seen, self.rewards, self.stop = seen, rewards, stop
        self.seeds, self.actions = [], []

    def reset(self, *, seed=None, options=None):
        """Begin the course, and note the seed."""
        del options
        self.seeds.append(seed)
        self.actions = []
        return self.seen[0], {}

    def step(self, action):
        """Note the push, and go on to the next observation."""
        instance_of(action, (int, np.integer), "A push is 0 or 1.")
        self.actions.append(int(action))
        t = len(self.actions)
        if t > len(self.rewards):
            why = {
                "truncated": "A step was taken after the watch had stopped: `truncated` was True.",
                "terminated": "A step was taken after the pole had fallen: `terminated` was True.",
            }
            raise CheckFailed(why[self.stop], call="balance")
        last = t == len(self.rewards)
        ends = last and self.stop == "terminated", last and self.stop == "truncated"
        return self.seen[t], self.rewards[t - 1], *ends, {}


class Buttons(gymnasium.Wrapper):
    """CartPole with a limit of steps in all; turned, 0 is for right and 1 for left."""

    def __init__(self, *, turned):
        super().__init__(gymnasium.make("CartPole-v1"))
        self.turned, self.steps = turned, 0
        # Who resets without a seed goes on from here, the same in each run.
        self.env.reset(seed=4)

    def step(self, action):
        """Count a step, and push."""
        instance_of(action, (int, np.integer), "A push is 0 or 1.")
        self.steps += 1
        expect(
            self.steps <= STEPS, f"train has taken {STEPS:,} steps and is not done.", call="train"
        )
        return self.env.step(1 - int(action) if self.turned else int(action))


def test_act(exercise):
    """A score above 0 pushes right, 1, and any other pushes left, 0."""

    def law(w, x):
        with unchanged(w, x):
            found = exercise.act(w, x)
        right = int(w @ x > 0)
        close(
            found,
            right,
            f"The score w · x is {w @ x:.3g}.",
            suspects={"The pushes have changed places: 1 is for a score above 0.": 1 - right},
        )

    always(law, lambda rng: (rng.normal(size=4), rng.normal(size=4)), runs=40)
    close(exercise.act(np.zeros(4), np.ones(4)), 0, "The score is exactly 0.")
    close(exercise.act(np.array([0.0, 0, 0.5, 0]), np.ones(4)), 1, "The score is 0.5.")


def test_balance(exercise):
    """An episode is over when the pole has fallen or the watch has stopped; rewards add up."""
    for stop, length, seed in (("truncated", 4, 7), ("terminated", 6, 21), ("terminated", 1, 3)):
        rng = np.random.default_rng(seed)
        seen, rewards = rng.normal(size=(length + 1, 4)), rng.normal(size=length).round(2)
        w, course = rng.normal(size=4), Course(seen, rewards.tolist(), stop)
        total = exercise.balance(course, w, seed)
        words = f"balance on a world of {length} steps"
        close(
            total,
            float(rewards.sum()),
            f"Rewards: {rewards.tolist()}.",
            suspects={
                "This is the number of steps. What each of them paid is to be added up.": length,
                "The reward of the last step is missing.": float(rewards[:-1].sum()),
                "This is the reward of the last step alone.": float(rewards[-1]),
            },
            call=words,
        )
        expect(
            course.seeds == [seed],
            "The world should be reset once, with the seed that is given.",
            call=words,
            expected=f"seed={seed}",
            got=f"{course.seeds}"[:60],
        )
        want = [int(w @ x > 0) for x in seen[:length]]
        close(course.actions, want, "Each push answers to the latest observation.", call=words)


def test_refit(exercise):
    """The best players give the new mean and spread: of 1, 5, 3 with 10, 40, 30 that is 4 and 1."""
    players, scores = np.array([[1.0], [5.0], [3.0]]), np.array([10.0, 40.0, 30.0])
    with unchanged(players, scores):
        mean, spread = refitted(exercise, players, scores, 2)
    worst = {"The worst players were kept.": np.array([2.0])}
    everyone = {"All players were counted, and not the best two alone.": np.array([3.0])}
    close(mean, np.array([4.0]), "The best two are 5 and 3.", suspects=worst | everyone)
    close(
        spread,
        np.array([1.0]),
        "The standard deviation of 5 and 3.",
        suspects={"This divides by keep - 1. Divide by keep.": np.array([2**0.5])},
    )

    def law(players, scores, keep):
        with unchanged(players, scores):
            mean, spread = refitted(exercise, players, scores, keep)
        best = np.array(
            [players[i] for i in range(len(scores)) if (scores > scores[i]).sum() < keep]
        )
        words = f"the best {keep} of {len(scores)} players with {players.shape[1]} weights"
        close(mean, best.sum(axis=0) / keep, "The mean of each weight.", call=words)
        far = ((best - best.mean(axis=0)) ** 2).sum(axis=0) / keep
        close(
            spread,
            np.sqrt(far),
            "The spread of each weight.",
            suspects={"This is the variance. The spread is its root.": far},
            call=words,
        )

    def draw(rng):
        n, d = int(rng.integers(4, 9)), int(rng.integers(2, 6))
        return rng.normal(size=(n, d)), rng.normal(size=n), int(rng.integers(1, n))

    always(law, draw, runs=25)


def test_train(exercise):
    """The search learns from the world it is given, whichever button is for which side."""
    # Weights that hold the pole in one of the two worlds let it fall at once in the other.
    for turned, seed, name in (
        (True, 0, "the world with its buttons changed round"),
        (False, 1, "CartPole-v1 as it is"),
    ):
        world = Buttons(turned=turned)
        w = exercise.train(world, np.random.default_rng(seed))
        shape(w, (4,), "One weight for each number of an observation.")
        close(w, np.array(w), "Weights are numbers.")
        pushes = np.asarray(w, dtype=float) * (-1 if turned else 1)
        mean = float(np.mean([len(run(pushes, 500 + i)) - 1 for i in range(6)]))
        # The solution's worst of 200 seeds gets 378, four of five get 500.
        expect(
            mean >= 300,
            f"In {name}, the pole stays up for {mean:.0f} steps on average of 6 new starts. 300 "
            f"are asked for. {world.steps:,} steps were played in the env that train was given.",
        )


def refitted(exercise, players, scores, keep):
    """Return the learner's mean and spread, once it is clear that there are two."""
    found = exercise.refit(players, scores, keep)
    return parts(found, 2, "Two things are asked for: (mean, spread).")


def run(w, seed):
    """Return the observations of one episode, played by weights w."""
    world = gymnasium.make("CartPole-v1").unwrapped
    x, _ = world.reset(seed=seed)
    seen, over = [x], False
    while not over and len(seen) <= 500:
        x, _, over, _, _ = world.step(int(w @ x > 0))
        seen.append(x)
    return seen


def drawn(x, t):
    """Return the cart and its pole as text, seen from the side."""
    width, height = 37, 6
    rows = [[" "] * width for _ in range(height)]
    foot = 18 + round(float(x[0]) / 2.4 * 16)
    for i in range(height):
        # A row is about as high as two columns are wide.
        column = foot + round(2 * (i + 0.5) * float(np.tan(x[2])))
        mark = "/" if x[2] > 0.06 else "\\" if x[2] < -0.06 else "|"
        if 0 <= column < width:
            rows[height - 1 - i][column] = mark
    cart = [" "] * width
    for column in range(max(foot - 3, 0), min(foot + 4, width)):
        cart[column] = "█"
    track = ["─"] * width
    track[2] = track[34] = "┴"
    lines = ["".join(row) for row in (*rows, cart, track)]
    return Text(
        "\n".join(line.rstrip() for line in lines),
        title=f"step {t}: leaning {np.degrees(x[2]):+.1f}°",
    )


def show(exercise):
    """Let the learner's agent play one episode, before and after the search."""
    env = gymnasium.make("CartPole-v1")
    w = np.asarray(exercise.train(env, np.random.default_rng(0)), dtype=float)
    seen = run(w, 77)
    # The first second closely, then the rest in larger steps.
    times = [*range(0, min(48, len(seen)), 3), *range(48, len(seen), 20)]
    size = np.abs(w).sum()
    return (
        Bars(
            dict(zip(("place", "speed", "lean", "lean's speed"), w / size, strict=True)),
            y_label="share of the weights",
            title="What your player looks at",
        ),
        Frames(
            [drawn(seen[t], t) for t in times],
            title=f"{len(seen) - 1} of 500 steps upright",
            seconds=0.2,
        ),
    )
