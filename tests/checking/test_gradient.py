"""What `gradient` measures, and what it tells of a gradient that is wrong."""

import numpy as np
import pytest
import torch

from mlx_exercises.checking import gradient, proxy

W = np.array([[0.5, -1.5, 2.0], [3.0, 0.25, -4.0]])


def cubes(x):
    return (x**3).sum()


def test_the_right_gradient_passes_for_arrays_of_any_shape():
    """Scalars, vectors, matrices, tensors and dicts of them have gradients."""
    gradient(lambda x: x**3, 2.0, 12)
    gradient(lambda x: x**3, 2, 12.0)
    gradient(cubes, W[0], 3 * W[0] ** 2)
    gradient(cubes, W, 3 * W**2)
    gradient(cubes, W, (3 * W**2).tolist())
    gradient(cubes, torch.tensor(W), torch.tensor(3 * W**2))
    gradient(cubes, torch.tensor(W, dtype=torch.float32), torch.tensor(3 * W**2))
    gradient(
        lambda p: (p["w"] ** 2).sum() * p["b"],
        {"w": W, "b": 2.0},
        {"w": 4 * W, "b": float((W**2).sum())},
    )


def test_integers_are_measured_as_floats():
    """A point of integers is no reason to step in integers."""
    gradient(cubes, np.array([1, 2]), np.array([3, 12]))


def test_the_function_sees_what_the_point_is():
    """It is called with float64 of the point's own kind, and can do no harm to the point."""
    seen = []

    def watch(x):
        seen.append(x)
        x *= 2
        return x.sum()

    point = torch.ones(2)
    gradient(watch, point, torch.full((2,), 2.0))
    assert all(type(x) is torch.Tensor and x.dtype is torch.float64 for x in seen)
    assert torch.equal(point, torch.ones(2))
    gradient(lambda x: seen.append(x) or x, 1.0, 1.0)
    assert type(seen[-1]) is float


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e6])
def test_rounding_is_no_error(scale):
    """Where the function is large and its slope is not, rounding noise is let pass."""
    gradient(lambda x: scale * 1e3 + (x**2).sum(), W, 2 * W, tolerance=1e-5)
    gradient(lambda x: scale + 0 * x.sum(), W, 0 * W)


@pytest.mark.parametrize(
    "wrong", [2 * W + 1e-4, -2 * W, np.zeros((2, 3)), W * np.nan, W * np.inf, 2 * W * 1.00001]
)
def test_a_wrong_gradient_fails(failure, wrong):
    """Off by a constant, by a factor, by its sign, or no number at all."""
    told = failure(gradient, lambda x: (x**2).sum(), W, wrong)
    assert told.message == "The gradient is not the slope that can be measured."


def test_the_table_has_the_first_wrong_row_first(failure):
    """Four rows at most: the wrong ones in order, then others to compare with."""
    analytic = 2 * W
    analytic[1, 1] = 7.5
    told = failure(gradient, lambda x: (x**2).sum(), W, analytic, "Look at it.")
    assert told.message == "Look at it."
    rows = told.got.split("\n")
    assert rows[0].split() == ["yours", "measured", "relative", "error"]
    assert rows[1].split() == ["[1,", "1]", "7.5", "0.5", "8.7e-01"]
    assert [row.split("  ")[0].strip() for row in rows[2:]] == ["[0, 0]", "[0, 1]", "[0, 2]"]
    assert told.where == "[1, 1]: measured 0.5, yours 7.5. 1 of 6 slopes differ."


def test_coordinates_have_names(failure):
    """Keys of a dict name its parts; `names` label everything in order."""
    point, wrong = {"w": np.ones(2), "b": 1.0}, {"w": np.array([2.0, 3.0]), "b": 1.0}

    def loss(p):
        return (p["w"] ** 2).sum() + p["b"]

    assert failure(gradient, loss, point, wrong).where.startswith("w[1]: measured 2.0, yours 3.0")
    told = failure(gradient, loss, point, wrong, names=["price", "size", "bias"])
    assert told.where.startswith("size: ")
    with pytest.raises(ValueError, match="2 names for 3 coordinates"):
        gradient(loss, point, wrong, names=["price", "size"])


def test_suspects_name_the_mistake(failure):
    """A gradient that equals a suspect's gets its sentence; the true one is no suspect."""
    suspects = {"The 2 got lost.": W, "The sign is off.": -2 * W}
    told = failure(gradient, lambda x: (x**2).sum(), W, -2 * W, suspects=suspects)
    assert told.message == "The sign is off."
    told = failure(gradient, lambda x: (x**2).sum(), W, 3 * W, "Mine.", suspects={"It.": 2 * W})
    assert told.message == "Mine."


@pytest.mark.parametrize(
    ("point", "analytic", "sentence"),
    [
        (np.ones(3), np.ones((3, 1)), "The shape is (3, 1), 3 rows of 1 number, but (3,) was"),
        (np.ones(3), 1.0, "A NumPy array was expected, but this is the number 1.0."),
        (1.0, np.ones(3), "A number was expected, but this is a NumPy array of shape (3,)."),
        (np.ones(3), None, "Your function returned nothing."),
        ({"w": np.ones(2)}, np.ones(2), "A dict with 'w' was expected, but this is a NumPy"),
        ({"w": 1.0, "b": 2.0}, {"w": 1.0}, "A dict with 'w' and 'b' was expected, but this is a"),
        ({"w": np.ones(2)}, {"w": np.ones(3)}, "The shape is (3,), 3 numbers in a row, but (2,)"),
    ],
)
def test_shapes_are_judged_before_slopes(failure, point, analytic, sentence):
    """A gradient of another shape is told in words."""
    assert sentence in failure(gradient, cubes, point, analytic).message


def test_the_function_must_give_a_number(failure):
    """A loss that is no number is told as such."""
    told = failure(gradient, lambda x: x, np.ones(2), np.ones(2))
    assert told.message == "A number was expected, but this is a NumPy array of shape (2,)."
    assert failure(gradient, lambda _: None, np.ones(2), np.ones(2)).message.startswith("Your fun")


def test_a_point_without_numbers_is_the_authors_mistake():
    """There is no gradient at a string."""
    with pytest.raises(TypeError, match="no gradient can be measured at the string"):
        gradient(len, "abc", 1.0)


def test_the_call_shown_is_the_one_before(failure, learner):
    """Measuring calls the learner's loss many times; the gradient's call stays the one shown."""
    exercise = learner(
        """
        def loss(x): return x ** 2
        def slope(x): return 3 * x
        """
    )
    told = failure(gradient, exercise.loss, 2.0, exercise.slope(2.0))
    assert told.call == proxy.last_call() == "slope(2.0)"
