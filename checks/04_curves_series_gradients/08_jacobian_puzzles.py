"""Checks for six Jacobians.

The reference is measurement: every input is moved a little, and every output watched. It is
done here with complex steps (Squire and Trapp, 1998), which know no rounding error.
"""

import numpy as np

from mlx_exercises.checking import always, close, shape, unchanged
from mlx_exercises.figures import HeatMap, Panels, Table

TURNED = "Rows and columns have changed places: J[i, j] is output i, input j."


def measured(f, x):
    """Return the Jacobian (m, n) of f at x (n,), from the imaginary part of a complex step."""
    h = 1e-20
    columns = [np.imag(f(x + 1j * h * row)) / h for row in np.eye(len(x))]
    return np.stack(columns, axis=1)


def softmax(x):
    """Return e^x over the sum of e^x."""
    return np.exp(x) / np.sum(np.exp(x))


def points(seed):
    """Yield points x (n,) of several sizes, the smallest of one number."""
    rng = np.random.default_rng(seed)
    for n in (3, 1, 5):
        yield rng.normal(size=n)


def judge(found, f, x, message, mistakes):
    """Compare a Jacobian with the measured one; a mistake that cannot show here is left out."""
    truth = measured(f, x) + 0.0  # so that no place reads -0.0
    told = {}
    for why, answer in mistakes.items():
        each = np.asarray(answer, dtype=float)
        if each.shape != truth.shape or np.max(abs(each - truth)) > 1e-6:
            told[why] = each
    close(found, truth, message, suspects=told)


def test_mean(exercise):
    """Each of n inputs moves the mean by one n-th, and so J is one row of n numbers."""
    for x in points(0):
        n = len(x)
        with unchanged(x):
            found = exercise.mean_jacobian(x)
        judge(
            found,
            lambda p: np.array([np.mean(p)]),
            x,
            "The mean is one output, with as many inputs as x has numbers.",
            {
                "That is a row, but no table of one row: the shape should be (1, n).": (
                    np.ones(n) / n
                ),
                TURNED: np.ones((n, 1)) / n,
                "A mean moves by less than its inputs do.": np.ones((1, n)),
                "That is the mean itself. How fast does it grow with each input?": np.mean(x),
                "One output, so one row: the others are too many.": np.ones((n, n)) / n,
            },
        )


def test_running_total(exercise):
    """A running total knows the inputs so far: J has ones on the diagonal and below."""
    for x in points(1):
        n = len(x)
        judge(
            exercise.running_total_jacobian(x),
            np.cumsum,
            x,
            "Output i is x[0] + … + x[i].",
            {
                TURNED: np.tri(n).T,
                "Output i has seen more than input i alone.": np.eye(n),
                "Output i has seen input i, too: the diagonal belongs to it.": np.tri(n)
                - np.eye(n),
                "Output i has not seen the inputs after i yet.": np.ones((n, n)),
                "A slope says how fast, not how much: x itself is not in it.": np.tri(n) * x,
            },
        )


def test_scaling(exercise):
    """Scaled number by number, each output knows one input: J is a diagonal of the weights."""
    for x in points(2):
        weights = np.arange(2.0, 2 + len(x)) * np.where(np.arange(len(x)) % 2, -1, 1)
        with unchanged(weights):
            found = exercise.scaling_jacobian(weights)
        judge(
            found,
            lambda p, weights=weights: weights * p,
            x,
            "Output i is weights[i] · x[i].",
            {
                "Those are the slopes, but not in a table: which (i, j) does each belong to?": (
                    weights
                ),
                "Output i depends on input i alone: most of this table should be 0.": (
                    np.ones((len(x), len(x))) * weights
                ),
                "Each weight has a number of its own. This table has ones on the diagonal.": (
                    np.eye(len(x))
                ),
            },
        )


def test_centring(exercise):
    """Centring takes the mean from every number: each row of J adds up to 0."""
    for x in points(3):
        n = len(x)
        judge(
            exercise.centring_jacobian(x),
            lambda p: p - np.mean(p),
            x,
            "Output i is x[i] minus the mean of all.",
            {
                "The mean moves, too: by one n-th with every input.": np.eye(n),
                "The mean moves with every input, also with those off the diagonal.": (
                    np.eye(n) * (1 - 1 / n)
                ),
                "Input j moves the mean by 1/n, and not by 1.": np.eye(n) - np.ones((n, n)),
                "The sign is turned round: the mean is what is taken away.": 1 / n - np.eye(n),
                "That is the Jacobian of the mean alone.": np.ones((n, n)) / n,
            },
        )


def test_layer(exercise):
    """The Jacobian of a chain is the product of the Jacobians, the outer one on the left."""
    rng = np.random.default_rng(4)
    for m, n in ((2, 3), (4, 4), (3, 1), (1, 5)):
        A, x = rng.normal(size=(m, n)), rng.normal(size=n)
        with unchanged(A, x):
            found = exercise.layer_jacobian(x, A)
        mistakes = {
            "The 2 is missing: the slope of x² is 2x.": A * x,
            "That is A alone. The square has a slope, too.": A,
            "The square is still there: its slope is 2x.": A * x * x,
            "These are the outputs, not their slopes.": A @ (x * x),
            "This is A @ (2x), a vector. Which of x's slopes belongs to which column of A?": (
                A @ (2 * x)
            ),
            TURNED: (A * (2 * x)).T,
        }
        if m == n:  # elsewhere it does not even fit
            mistakes["The slopes scale the columns of A, and not its rows."] = np.diag(2 * x) @ A
        judge(found, lambda p, A=A: A @ (p * p), x, "The layer is A @ (x * x).", mistakes)


def test_softmax(exercise):
    """What softmax gives to one class it takes from the others: every row adds up to 0."""
    for x in points(5):
        s = softmax(x)
        judge(
            exercise.softmax_jacobian(x),
            softmax,
            x,
            "On the diagonal s[i] - s[i]², elsewhere -s[i] · s[j].",
            {
                "Off the diagonal the slopes are not 0: the sum below the line moves as well.": (
                    np.diag(s - s * s)
                ),
                "The diagonal alone, and half of it: where is -s[i] · s[j]?": np.diag(s),
                "Only the products: on the diagonal there is one s[i] more.": -np.outer(s, s),
                "The sign of the products is turned round.": np.diag(s) + np.outer(s, s),
                "The whole is turned round: more of x[i] gives more of s[i].": (
                    np.outer(s, s) - np.diag(s)
                ),
                "s was taken from every place, and not from the diagonal only.": s - np.outer(s, s),
                "s @ s is one number. Which product of two vectors is a table?": np.diag(s) - s @ s,
            },
        )

    def law(x):
        found = exercise.softmax_jacobian(x)
        shape(found, (len(x), len(x)))
        close(found @ np.ones(len(x)), np.zeros(len(x)), "Each row adds up to 0.", tolerance=1e-9)

    always(law, lambda rng: (rng.normal(size=int(rng.integers(1, 7))),), runs=20)


def show(exercise):
    """Draw the six tables, and count what measuring them would cost."""
    rng = np.random.default_rng(6)
    x = np.array([0.5, -1.0, 2.0, 1.0, -0.5, 1.5])
    A = rng.normal(size=(4, 6)).round(1)
    tables = {
        "mean": exercise.mean_jacobian(x),
        "running total": exercise.running_total_jacobian(x),
        "scaling": exercise.scaling_jacobian(np.array([1.0, 3, 2, -1, 2, -3])),
        "centring": exercise.centring_jacobian(x),
        "layer": exercise.layer_jacobian(x, A),
        "softmax": exercise.softmax_jacobian(x),
    }
    rows = [
        [f"{n} inputs and outputs", f"{2 * n * n:,}", f"{n * n * 8 / 1e6:,.2f} MB"]
        for n in (6, 1000, 50000)
    ]
    return (
        Panels(
            [HeatMap(J, centre=0, numbers=False, title=name) for name, J in tables.items()],
            title="Your six Jacobians, row = output, column = input",
        ),
        Table(
            rows,
            columns=["softmax of", "calls of f to measure J", "J as a table"],
            title="Why one expression beats measuring",
            note="A language model's softmax has about 50,000 outputs. Frameworks never build J: "
            "they only ever multiply with it.",
        ),
    )
