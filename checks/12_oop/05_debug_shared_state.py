"""Checks for shared state: change one of two, in place, and look at the other."""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, equal, expect, instance_of
from mlx_exercises.figures import Lines, Table

X = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
Y = np.array([2.0, -1.0, 1.0])  # exactly the weights 2 and -1
START = (0.5, 0.25)


def model(exercise, start):
    """Return a new model whose weights are an array of what it was given."""
    made = exercise.Model(start)
    given = start.copy()
    close(made.weights, given, "A model begins with the numbers of start.", call="Model(start)")
    return made


def squares(weights):
    """Return the mean squared error on X and Y."""
    return sum((float(row @ weights) - y) ** 2 for row, y in zip(X, Y, strict=True)) / 3


def noted(one):
    """Return a copy of a model's losses, which are sure to be a list."""
    instance_of(one.losses, list, "The losses of a model are a list.")
    return list(one.losses)


def test_losses(exercise):
    """A new model has no losses, and each model notes its own and nobody else's."""
    first = model(exercise, np.array(START))
    equal(noted(first), [], "Nothing was recorded by anyone.", call="Model(start).losses")
    first.record(X, Y)
    second = model(exercise, np.array([2.0, -1.0]))
    old = squares(np.array(START))
    close(
        noted(second),
        [],
        "A new model has a loss already: it is another model's.",
        call="second.losses, after first.record(X, y)",
    )
    second.record(X, Y)
    second.record(X, Y)
    close(noted(second), [0.0, 0.0], "It is exactly right.", call="second.losses")
    close(
        noted(first),
        [old],
        "It has recorded once, and another model twice.",
        suspects={"The other model's losses stand in its list.": [old, 0.0, 0.0]},
        call="first.losses, after first.record(X, y) and twice second.record(X, y)",
    )


def test_start(exercise):
    """Two models that begin with one array part at once, and the array stays as it was."""
    start = np.array(START)
    first, second = model(exercise, start), model(exercise, start)
    first.weights[0] = 99.0
    close(
        second.weights,
        np.array(START),
        "A weight of one model was changed, and it has changed in the other as well.",
        call="second.weights, after first.weights[0] = 99",
    )
    close(
        start,
        np.array(START),
        "A weight of the model was changed, and the array it began with has changed.",
        call="start, after Model(start).weights[0] = 99",
    )
    start[1] = -5.0
    close(
        second.weights,
        np.array(START),
        "The array was changed by its owner, and the model has changed with it.",
        call="model.weights, after start[1] = -5",
    )


def test_best(exercise):
    """The best weights stay as they were at the lowest loss, however the weights move on."""
    one = model(exercise, np.array(START))
    expect(one.best is None, "Nothing was recorded, and there are best weights.", call="model.best")
    stages = [(0.5, 0.25), (2.0, -0.5), (7.0, 7.0), (1.0, 1.0)]
    best = stages[0]
    for n, weights in enumerate(stages, start=1):
        one.weights[:] = weights
        one.record(X, Y)
        if squares(np.array(weights)) < squares(np.array(best)):
            best = weights
        close(
            one.best,
            np.array(best),
            "The weights of the lowest loss so far are asked for.",
            suspects={"The best weights are those of right now: they moved along.": weights},
            call=f"model.best, after the weights {', '.join(map(str, stages[:n]))}",
        )
    one.best[0] = 99.0
    close(
        one.weights,
        np.array(stages[-1]),
        "The best weights were changed, and the model's own have changed with them.",
        call="model.weights, after model.best[0] = 99",
    )
    close(noted(one), [squares(np.array(each)) for each in stages], "All four losses.")


def test_best_of_now(exercise):
    """What was best at a record is best after the next step, too, and after twenty more."""
    one = model(exercise, np.array(START))
    for _ in range(3):
        exercise.step(one.weights, X, Y, 0.3)
    one.record(X, Y)
    before = one.weights.copy()
    for _ in range(20):
        exercise.step(one.weights, X, Y, 3.5)  # far too fast: the loss grows
        one.record(X, Y)
    close(
        one.best,
        before,
        "It was at its best at the first record, and only got worse.",
        suspects={"The best weights are those of right now: they moved along.": one.weights},
        call="model.best, after 20 steps of a far too high rate",
    )


def test_committee(exercise):
    """The members of a committee are models of their own, with all that the model had."""
    chair = exercise.Model(np.array(START))
    chair.record(X, Y)
    chair.weights[:] = (7.0, 8.0)
    chair.losses, chair.best = noted(chair), np.array(START)  # in case they are shared
    losses = noted(chair)
    members = exercise.committee(chair, 3)
    instance_of(members, list)
    equal(len(members), 3, "Three members were asked for.", call="len(committee(model, 3))")
    for member in members:
        instance_of(member, exercise.Model)
        expect(
            sum(member is each for each in [chair, *members]) <= 1,
            "One and the same model sits there several times.",
            call="committee(model, 3)",
        )
        told = "A member has other {} than the model of which it is a copy."
        close(member.weights, np.array([7.0, 8.0]), told.format("weights"), call="member.weights")
        close(noted(member), losses, told.format("losses"), call="member.losses")
        close(member.best, np.array(START), told.format("best weights"), call="member.best")
    first, second, third = members
    first.weights[0] = 99.0
    first.losses.append(55.0)
    first.best[0] = 77.0
    for which, other in (("second", second), ("third", third), ("model", chair)):
        told = f"the {which}'s {{}}, after a change of the first member's"
        now = "It was changed in one member, and has changed elsewhere: they share it."
        close(other.weights, np.array([7.0, 8.0]), now, call=told.format("weights"))
        equal(noted(other), losses, now, call=told.format("losses"))
        close(other.best, np.array(START), now, call=told.format("best weights"))


def test_three_rates(exercise):
    """Three members that train with three rates end where three lonely models would."""
    start, rates = np.array(START), (0.01, 0.1, 0.5)
    members = exercise.committee(model(exercise, start), 3)
    instance_of(members, list)
    equal(len(members), 3, "Three members were asked for.", call="len(committee(model, 3))")
    alone = []
    for rate in rates:
        weights = np.array(START)
        for _ in range(10):
            weights = weights - rate * 2 * X.T @ (X @ weights - Y) / 3
        alone.append(weights)
    for _ in range(10):
        for member, rate in zip(members, rates, strict=True):
            exercise.step(member.weights, X, Y, rate)
    for member, weights, rate in zip(members, alone, rates, strict=True):
        close(
            member.weights,
            weights,
            "A lonely model with the same rate ends elsewhere.",
            call=f"the weights of the member with the rate {rate}, after 10 steps",
        )


def show(exercise):
    """Train a committee on diabetes with three rates, and keep the best of each."""
    rows, y, *_ = data.diabetes()
    train, test = data.split(len(y))
    mean, deviation = rows[train].mean(axis=0), rows[train].std(axis=0)
    rows, y = (rows - mean) / deviation, y - y[train].mean()
    rates = (0.0003, 0.003, 0.03)
    members = exercise.committee(exercise.Model(np.zeros(10)), len(rates))
    rng = np.random.default_rng(0)
    for n, place in enumerate(rng.integers(0, len(train), size=600), start=1):
        few = train[[place]]
        for member, rate in zip(members, rates, strict=True):
            exercise.step(member.weights, rows[few], y[few], rate)
            if n % 10 == 0:
                member.record(rows[test], y[test])
    steps = range(10, 601, 10)
    names = [f"rate {rate}" for rate in rates]
    return (
        Lines(
            {name: np.sqrt(m.losses) for name, m in zip(names, members, strict=True)},
            x=steps,
            title="Three members, each on its own way",
            x_label="steps, one patient each",
            y_label="error on held-out patients",
            y_range=(50, 80),
        ),
        Table(
            [
                [
                    name,
                    float(np.sqrt(min(m.losses))),
                    steps[int(np.argmin(m.losses))],
                    float(np.sqrt(np.mean((rows[test] @ m.best - y[test]) ** 2))),
                    float(np.sqrt(m.losses[-1])),
                ]
                for name, m in zip(names, members, strict=True)
            ],
            columns=["", "lowest error", "at step", "of the best kept", "at the end"],
            note="The weights that were kept still have the lowest error.",
        ),
    )
