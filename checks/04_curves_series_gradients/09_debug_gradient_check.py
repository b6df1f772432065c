"""Checks for the gradient checker: it is shown right gradients, and wrong ones.

Each function is judged alone first, by slopes known from a table; then all of them together,
by five gradients that they must approve and five that they must reject.
"""

import numpy as np

from mlx_exercises.checking import close, equal, unchanged
from mlx_exercises.figures import Table

NOT_BACK = "The first slope is right, and the later ones are a little off. What differs for them?"
BELOW_ZERO = "A slope that is too small counts as no error here. One that is too large does."
LAST_ONLY = (
    "This gradient is right at the last point and wrong at an earlier one, yet it was approved."
)
FLOOR = 1e-4


def product(x):
    """Return x₀·x₁·x₂·…."""
    return np.prod(x)


def product_gradient(x):
    """Return the product of all the others, for each number."""
    return np.array([np.prod(np.delete(x, i)) for i in range(len(x))])


def bowl(x):
    """Return the sum of the squares."""
    return np.sum(x * x)


def wave(x):
    """Return a wave that all of its numbers have a part in."""
    return np.sin(x[0] * x[1]) + np.exp(x[1] - x[2])


def wave_gradient(x):
    """Return the gradient of `wave`."""
    c, e = np.cos(x[0] * x[1]), np.exp(x[1] - x[2])
    return np.array([x[1] * c, x[0] * c + e, -e])


def soft_maximum(x):
    """Return the log of the sum of e^x."""
    return np.log(np.sum(np.exp(x)))


def softmax(x):
    """Return the gradient of the soft maximum."""
    return np.exp(x) / np.sum(np.exp(x))


def flat(x):
    """Return a number that does not depend on x."""
    return 5.0 + 0 * np.sum(x)


RIGHT = {
    "x₀·x₁·x₂": (product, product_gradient),
    "x₀² + x₁² + x₂²": (bowl, lambda x: 2 * x),
    "a wave": (wave, wave_gradient),
    "soft maximum": (soft_maximum, softmax),
    "a constant": (flat, lambda x: 0 * x),
}
WRONG = {
    "half of it": (bowl, lambda x: 1 * x),
    "twice too large": (soft_maximum, lambda x: 2 * softmax(x)),
    "one sign is wrong": (wave, lambda x: wave_gradient(x) * np.array([1, 1, -1])),
    "right at zero only": (bowl, lambda x: 2 * x * x),
    "one slope forgotten": (product, lambda x: product_gradient(x) * np.array([1, 0, 1])),
}
# No zeros but in the last row, where wrong gradients of a bowl look right.
POINTS = np.array([[0.7, 1.3, 2.1], [1.4, -0.6, 0.9], [-1.1, 0.4, -0.5], [0.0, 0.0, 0.0]])


# Slopes of which one differs: too small, too large, alone, beside a negative one, negative.
PAIRS = (([2, 3], [4, 3]), ([4, 3], [2, 3]), ([2], [4]), ([-3, 4], [-3, 2]), ([-2, 3], [-4, 3]))


def left_moved(f, x):
    """Measure as the starting file does: what has been moved stays where it was."""
    moved, slopes = 1.0 * x, np.zeros(len(x))
    for i in range(len(x)):
        moved[i] = x[i] + 1e-5
        ahead = f(moved)
        moved[i] = x[i] - 1e-5
        slopes[i] = (ahead - f(moved)) / 2e-5
    return slopes


def test_each_slope_alone(exercise):
    """The slopes of x₀·x₁·x₂ at (2, 3, 5) are 15, 10 and 6, to eight digits."""
    for x in (np.array([2.0, 3.0, 5.0]), np.array([1.5, -2.0]), np.array([-1.0, 2, 0.5, 4])):
        with unchanged(x):
            found = exercise.measured_gradient(product, x)
        close(
            found,
            product_gradient(x),
            "Each slope is the product of the other numbers.",
            suspects={NOT_BACK: left_moved(product, x)},
            tolerance=1e-8,
        )
    found = exercise.measured_gradient(wave, POINTS[0])
    close(found, wave_gradient(POINTS[0]), "A wave of three numbers.", tolerance=1e-8)


def test_errors_have_no_sign(exercise):
    """A slope of 2 where 4 is right is as wrong as 4 where 2 is right: a third."""
    third = 2 / (6 + FLOOR)
    for derived, measured in PAIRS:
        close(
            exercise.worst_error(np.array(derived, float), np.array(measured, float)),
            third,
            "The difference is 2, and the sizes add up to 6.",
            suspects={
                BELOW_ZERO: [0.0, -third][len(derived) == 1],
                "That is the mean of the errors: one wrong slope among many would drown.": (
                    third / 2 if len(derived) > 1 else 7.0
                ),
                "All slopes together: errors up and down cancel in a sum.": (
                    2 / (abs(sum(derived)) + abs(sum(measured)) + FLOOR)
                    if len(derived) > 1
                    else 7.0
                ),
            },
        )
    close(
        exercise.worst_error(np.array([1.0, -2, 3]), np.array([1.0, 2, 3])),
        4 / (4 + FLOOR),
        "One slope of three has the wrong sign.",
    )


def test_every_point_counts(exercise):
    """A gradient that is wrong at one point only is rejected, whichever point it is."""
    for wrong in (0, 1, 2):

        def gradient(x, wrong=wrong):
            return 2 * x + (0.5 if np.array_equal(x, POINTS[wrong]) else 0.0)

        equal(
            exercise.approves(bowl, gradient, POINTS[:3]),
            False,
            LAST_ONLY if wrong < 2 else "The gradient is wrong at the last of three points.",
            call=f"approves(bowl, wrong at point {wrong} only, three points)",
        )

    def slightly(x):
        return 2 * x * (1 + 5e-6 * np.array_equal(x, POINTS[1]))

    equal(
        exercise.approves(bowl, slightly, POINTS[:3]),
        False,
        "At one of three points the error is 2.5 times the TOLERANCE. The worst of all decides.",
        call="approves(bowl, a little wrong at point 1, three points)",
    )


def test_right_gradients(exercise):
    """Five right gradients are approved, also where numbers are multiplied or slopes are 0."""
    for name, (f, gradient) in RIGHT.items():
        for points in (POINTS, POINTS[:1]):
            equal(
                exercise.approves(f, gradient, points),
                True,
                f"The gradient is right, and was rejected: {name}.",
                call=f"approves({name}, its gradient, {len(points)} points)",
            )


def test_wrong_gradients(exercise):
    """Five wrong gradients are rejected: too small, too large, a sign, a gap, luck at zero."""
    for name, (f, gradient) in WRONG.items():
        equal(
            exercise.approves(f, gradient, POINTS),
            False,
            f"A wrong gradient was approved: {name}.",
            call=f"approves({f.__name__}, a wrong gradient, {len(POINTS)} points)",
        )


def show(exercise):
    """Let the repaired checker judge ten gradients."""
    rows, correct = [], 0
    for truth, gradients in (("right", RIGHT), ("wrong", WRONG)):
        for name, (f, gradient) in gradients.items():
            said = exercise.approves(f, gradient, POINTS)
            worst = max(
                float(exercise.worst_error(gradient(x), exercise.measured_gradient(f, x)))
                for x in POINTS
            )
            correct += bool(said) == (truth == "right")
            rows.append([name, truth, f"{worst:.0e}", "approved" if said else "rejected"])
    return Table(
        rows,
        columns=["gradient", "it is", "worst error", "your checker"],
        title="Ten gradients before your checker",
        note=f"{correct} of 10. Between right and wrong there is nothing: errors are below 1e-9, "
        "or a third and more.",
    )
