"""Checks for the layers: what each class does itself, and what it leaves to the one above."""

import numpy as np

from mlx_exercises.checking import CheckFailed, close, equal, expect, unchanged
from mlx_exercises.figures import Lines, Table

WEIGHTS = np.array([[1.0, -2.0], [0.5, 3.0]])
BIASES = np.array([0.25, -1.0])


def asked(call, function, *values):
    """Call what is the learner's, and put Python's refusal of the call into words."""
    try:
        return function(*values)
    except TypeError as error:
        if error.__traceback__.tb_next is not None:
            raise
        raise CheckFailed(f"Python refuses this: {error}.", call=call) from None


def layer(exercise, kind="Linear", weights=WEIGHTS, biases=BIASES):
    """Return a new layer whose attributes are sure to be there."""
    given = ("one",) if kind in ("ReLU", "Layer") else ("one", weights, biases)
    call = f"{kind}('one')" if len(given) == 1 else f"{kind}('one', weights, biases)"
    made = asked(call, getattr(exercise, kind), *given)
    held = vars(made)
    for name in ("name", "rows_seen"):
        expect(
            name in held,
            f"The new layer has no `{name}`: Layer.__init__ has not run for it.",
            call=call,
            where=f"it has {', '.join(held) or 'nothing'}",
        )
    for name in () if len(given) == 1 else ("weights", "biases"):
        expect(name in held, f"The new layer keeps no `{name}`.", call=call)
    return made


def output(made, X, call):
    """Return what a layer answers, judged to be an answer."""
    try:
        got = asked(call, made, X)
    except RecursionError:
        raise CheckFailed(
            "The layer asks itself for the answer, again and again. Whose forward is wanted?",
            call=call,
        ) from None
    return got


def test_linear(exercise):
    """A new Linear has all that a Layer has, and keeps its own weights and biases."""
    one = layer(exercise)
    held = vars(one)
    equal(held["name"], "one", "The name that it was given.", call="Linear('one', …).name")
    equal(held["rows_seen"], 0, "No row has gone through.", call="Linear('one', …).rows_seen")
    wide = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.5]])
    other = layer(exercise, "Linear", wide, np.array([0.0, 1.0, -1.0]))
    for made, weights, biases in ((one, WEIGHTS, BIASES), (other, wide, np.array([0.0, 1.0, -1]))):
        mixed = {"Weights and biases changed places.": biases}
        close(vars(made)["weights"], weights, "The weights.", suspects=mixed, call="layer.weights")
        close(vars(made)["biases"], biases, "The biases.", call="layer.biases")
    X = np.array([[1.0, 2.0], [0.0, -1.0], [4.0, 0.0]])
    close(output(other, X, "layer(X)"), X @ wide + [0, 1, -1], "X @ weights + biases.")


def test_layer_sets_up_its_part(exercise):
    """What is added to Layer one day, each Linear has as well: Layer.__init__ has run for it."""
    before = exercise.Layer.__init__

    def __init__(self, *inputs, **named):  # noqa: N807
        before(self, *inputs, **named)
        self.born = "in a Layer"

    exercise.Layer.__init__ = __init__
    try:
        for kind in ("Linear", "ReLU", "Residual"):
            expect(
                "born" in vars(layer(exercise, kind)),
                f"A new attribute was added in Layer.__init__, and no {kind} has it. "
                "Are Layer's lines copied?",
                call=f"{kind}(…), after Layer has learnt something new",
            )
    finally:
        exercise.Layer.__init__ = before


def test_relu(exercise):
    """A ReLU makes 0 of what is negative, in a new array of the same shape."""
    for X in (
        np.array([[1.5, -2.0, 0.0], [-0.5, 3.0, -4.0]]),
        np.array([[-1.0], [-2.0], [3.0], [0.5]]),
        np.zeros((0, 3)),
    ):
        wrong = {
            "X came back as it is: that is what a Layer does. Which method is overridden?": X,
            "These are absolute values. A negative number becomes 0.": np.abs(X),
            "What was positive has become 0.": np.minimum(X, 0),
            "This says where X is positive, and not what stands there.": (X > 0) * 1.0,
        }
        if len(X):
            wrong["One number a column: np.max looks for the largest, np.maximum compares."] = (
                X.max(axis=0)
            )
        expected = X.clip(min=0)
        with unchanged(X):
            close(
                output(layer(exercise, "ReLU"), X, "ReLU('one')(X)"),
                expected,
                "Negative numbers become 0, the others stay.",
                suspects=wrong,
                call=f"ReLU('one')({X.tolist()})" if X.size == 6 else "ReLU('one')(X)",
            )


def test_residual(exercise):
    """A Residual returns its input, plus what a Linear of the same weights returns."""
    rng = np.random.default_rng(5)
    for n, d in ((3, 2), (1, 4), (5, 1)):
        X, weights, biases = rng.normal(size=(n, d)), rng.normal(size=(d, d)), rng.normal(size=d)
        made = layer(exercise, "Residual", weights, biases)
        linear = X @ weights + biases
        with unchanged(X):
            close(
                output(made, X, "Residual('one', weights, biases)(X)"),
                X + linear,
                "X + (X @ weights + biases).",
                suspects={
                    "This is what a Linear returns. The input is to be added.": linear,
                    "The input came back alone.": X,
                    "The input went in twice: X is added, not the Linear's own answer.": 2 * linear,
                },
                call="Residual('one', weights, biases)(X)",
            )


def test_change_above(exercise):
    """When Linear.forward is changed, every Residual follows it."""
    X, before = np.array([[1.0, 2.0], [3.0, -4.0]]), exercise.Linear.forward
    exercise.Linear.forward = lambda self, X: 10 * X + self.biases
    try:
        made = layer(exercise, "Residual")
        close(
            output(made, X, "residual(X)"),
            11 * X + BIASES,
            "Linear returned 10 · X + biases this time.",
            suspects={
                "It still returns the old formula, which is written in Residual once more.": (
                    X + X @ WEIGHTS + BIASES
                )
            },
            call="residual(X), after a change of Linear.forward",
        )
    finally:
        exercise.Linear.forward = before


def test_counts(exercise):
    """Each kind of layer counts every row that goes through it exactly once."""
    for kind in ("Linear", "ReLU", "Residual"):
        made = layer(exercise, kind)
        for n in (3, 2):
            output(made, np.ones((n, 2)), f"{kind}(…)(X)")
        equal(
            vars(made).get("rows_seen"),
            5,
            "3 rows went through, and then 2.",
            suspects={
                "No row was counted: is it __call__ that was overridden, and not forward?": 0,
                "The rows were counted twice. Which method of the class above was asked?": 10,
            },
            call=f"{kind}(…).rows_seen, after X of 3 rows and X of 2",
        )


def show(exercise):
    """Send four points through three layers, and a signal through forty."""
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    first = exercise.Linear("in", np.ones((2, 2)), np.array([0.0, -1.0]))
    bend = exercise.ReLU("bend")
    last = exercise.Linear("out", np.array([[1.0], [-2.0]]), np.zeros(1))
    hidden = bend(first(X))
    out = last(hidden).ravel()
    rng = np.random.default_rng(0)
    signals = {"Linear": rng.normal(size=(1, 16)), "Residual": rng.normal(size=(1, 16))}
    sizes = {name: [1.0] for name in signals}
    start = {name: np.linalg.norm(x) for name, x in signals.items()}
    for _ in range(40):
        weights = rng.normal(scale=0.1, size=(16, 16))
        for name, signal in list(signals.items()):
            signals[name] = getattr(exercise, name)("one", weights, np.zeros(16))(signal)
            sizes[name].append(float(np.linalg.norm(signals[name]) / start[name]))
    return (
        Table(
            [
                [f"{x:.0f} {y:.0f}", f"{a:.0f} {b:.0f}", f"{value:.0f}"]
                for (x, y), (a, b), value in zip(X, hidden, out, strict=True)
            ],
            columns=["in", "after ReLU", "out"],
            title="Either, but not both: no single Linear can do that",
        ),
        Lines(
            sizes,
            y_scale="log",
            title="A signal on its way through forty layers",
            x_label="layers",
            y_label="length, from 1",
            note=f"Linear alone leaves {sizes['Linear'][-1]:.0e} of it, "
            f"Residual {sizes['Residual'][-1]:.1f}.",
        ),
    )
