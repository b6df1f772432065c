"""What `close`, `equal`, `shape` and `instance_of` let pass, and what they say when they do not."""

import collections
import datetime as dt
import decimal
import enum
import fractions
import typing

import numpy as np
import pandas as pd
import pytest
import torch

from mlx_exercises.checking import CheckFailed, close, equal, instance_of, shape

NOTHING = "Your function returned nothing. `print` shows a value, `return` gives it to the caller."


@pytest.mark.parametrize(
    "number",
    [
        3,
        3.0,
        np.float64(3),
        np.float32(3),
        np.int8(3),
        np.longdouble(3),
        np.array(3),
        np.array(3.0),
        torch.tensor(3),
        torch.tensor(3.0, requires_grad=True),
        torch.tensor(3.0, dtype=torch.bfloat16),
        torch.nn.Parameter(torch.tensor(3.0)),
        fractions.Fraction(3),
        decimal.Decimal(3),
        3 + 0j,
    ],
    ids=repr,
)
def test_anything_that_is_a_number_is_one(number):
    """A number is expected as any number and, unless complex, passes as any number."""
    close(3, number)
    if not isinstance(number, complex):
        close(number, 3)
        close(number, 3.0)


@pytest.mark.parametrize(
    ("got", "expected", "sentence"),
    [
        ([1, 2, 3], 4, "A number was expected, but this is a list of 3."),
        ([], 4, "A number was expected, but this is an empty list."),
        ("3", 3, "A number was expected, but this is the string '3'."),
        (True, 1, "A number was expected, but this is True."),
        (np.True_, 1, "A number was expected, but this is True."),
        (1, True, "True or False was expected, but this is the number 1."),
        (1j, 1.0, "A number was expected, but this is the number (0.0+1.0j)."),
        (np.array([4.0]), 4.0, "A number was expected, but this is a NumPy array of shape (1,)."),
        (torch.ones(2), 1, "A number was expected, but this is a torch tensor of shape (2,)."),
        (abs, 4, "A number was expected, but this is a function that was not called."),
        (int, 4, "A number was expected, but this is the class int."),
        (5, [5], "A list of 1 number was expected, but this is the number 5."),
        ({1}, [1], "A list of 1 number was expected, but this is a set of 1."),
        (iter([1]), (1,), "A tuple of 1 number was expected, but this is a list_iterator."),
        (
            map(abs, [1]),
            [1],
            "A list of 1 number was expected, but this is a map, which has not made",
        ),
        ([1, 2], np.array([1, 2]), "A NumPy array was expected, but this is a list of 2."),
        (3.0, np.array([3.0]), "A NumPy array was expected, but this is the number 3.0."),
        (np.array(3.0), np.array([3.0]), "A NumPy array was expected, but this is the number"),
        (np.ones(2), torch.ones(2), "A torch tensor was expected, but this is a NumPy array of"),
        (torch.ones(2), np.ones(2), "A NumPy array was expected, but this is a torch tensor of"),
        ([1], {"a": 1}, "A dict was expected, but this is a list of 1."),
        ([1, "2"], [1, 2], "A number was expected at [1], but there is the string '2'."),
        ([1, None], [1, 2], "A number was expected at [1], but there is None."),
        (
            [[1, 2], 3],
            [[1, 2], [3]],
            "A list of 1 number was expected at [1], but there is the number 3.",
        ),
        (pd.Series([1, 2]), np.array([1, 2]), "A NumPy array was expected, but this is a pandas"),
        (pd.DataFrame({"a": [1]}), pd.Series([1]), "A pandas Series was expected, but this is a"),
        (None, 4, NOTHING),
        (None, [1], NOTHING),
        (None, np.ones(2), NOTHING),
        (None, {"a": 1}, NOTHING),
        (None, pd.DataFrame(), NOTHING),
        (NotImplemented, 4, "A number was expected, but this is NotImplemented."),
    ],
)
def test_type_comes_first(failure, got, expected, sentence):
    """A wrong type is told in words, whatever the author's message."""
    assert failure(close, got, expected, "Halve it.").message.startswith(sentence)


@pytest.mark.parametrize(
    ("got", "expected", "sentence"),
    [
        (
            np.ones(3),
            np.ones((3, 1)),
            "The shape is (3,), 3 numbers in a row, but (3, 1) was expected, 3 rows of 1 number.",
        ),
        (
            [[1, 2]],
            [[1], [2]],
            "The shape is (1, 2), 1 row of 2 numbers, but (2, 1) was expected, 2 rows of 1 number.",
        ),
        (
            torch.ones(2, 3, 4),
            np.ones((2, 3)).tolist(),
            (
                "The shape is (2, 3, 4), 2 blocks of 3 rows of 4 numbers, but (2, 3) was expected, "
                "2 rows of 3 numbers."
            ),
        ),
        (
            np.ones((1, 1, 1, 2)),
            np.ones(2),
            "The shape is (1, 1, 1, 2), but (2,) was expected.",
        ),
        ([1, 2], [1, 2, 3], "There are 2 items, but 3 were expected."),
        ([1], [], "There is 1 item, but 0 were expected."),
    ],
)
def test_shape_comes_second(failure, got, expected, sentence):
    """A wrong shape is told with both shapes in words, even where numbers differ too."""
    assert failure(close, got, expected).message == sentence


@pytest.mark.parametrize(
    ("got", "expected", "dtype", "sentence"),
    [
        (np.ones(2, int), np.ones(2), None, "The numbers are int64, but floats were expected."),
        (np.ones(2), np.ones(2, int), None, "The numbers are float64, but ints were expected."),
        (np.ones(2, bool), [1, 1], None, "The numbers are bool, but ints were expected."),
        (np.ones(2), [True, True], None, "The numbers are float64, but True and False were"),
        (np.ones(2, complex), [1.0, 1.0], None, "The numbers are complex128, but floats were"),
        (np.ones(2), np.ones(2), "float32", "The numbers are float64, but float32 was expected."),
        (torch.ones(2), torch.ones(2), torch.float64, "The numbers are float32, but float64 was"),
        (1, 1, float, "The numbers are int64, but float64 was expected."),
        (np.array([1, 2], object), np.ones(2), None, "The values are object, but floats were"),
    ],
)
def test_dtype_comes_third(failure, got, expected, dtype, sentence):
    """A wrong kind of number is told before any number is looked at."""
    assert failure(close, got, expected, dtype=dtype).message.startswith(sentence)


@pytest.mark.parametrize(
    ("got", "expected", "dtype"),
    [
        (np.ones(2, np.float32), np.ones(2), None),
        (np.ones(2, np.int8), np.ones(2, np.int64), None),
        (np.ones(2, np.uint8), np.ones(2, np.int64), None),
        (np.ones(2, int), [1.0, 1.0], None),
        (np.ones(2), [1, 1], None),
        (np.ones(2), np.ones(2), float),
        (np.ones(2), np.ones(2), np.float64),
        (np.ones(2), np.ones(2), np.dtype("float64")),
        (np.ones(2, int), np.ones(2), "int64"),
        (torch.ones(2), torch.ones(2), "torch.float32"),
        (torch.nn.Parameter(torch.ones(2)), torch.ones(2), torch.float32),
        (1.0, 1, "float64"),
        (np.float32(1), 1, np.float32),
    ],
)
def test_any_width_of_the_kind_will_do(got, expected, dtype):
    """Only the kind of number counts, unless dtype asks for one exactly."""
    close(got, expected, dtype=dtype)


def test_a_dtype_that_is_none_is_the_authors_mistake():
    """What cannot be a dtype raises TypeError, which is never told to a learner."""
    with pytest.raises(TypeError, match="is no dtype"):
        close(1.0, 1.0, dtype=object())


def test_finite_comes_fourth(failure):
    """A nan is named with its position, even when an earlier number is wrong."""
    told = failure(close, np.array([[9.0, 1.0], [np.nan, 2.0]]), [[1, 1], [2, 2]], "Halve it.")
    assert told.message.startswith("There is nan at [1, 0], and a number was expected.")
    assert told.where == "at [1, 0]: expected 2, yours nan"
    told = failure(close, [1.0, -float("inf")], [1.0, 2.0])
    assert told.message.startswith("There is -inf at [1], and a number was expected.")
    assert failure(close, float("nan"), 1.0).message.startswith("This is nan, and a number was")


def test_nan_and_inf_may_be_expected(failure):
    """Where nan or inf is the answer, exactly that passes."""
    odd = [float("nan"), float("inf"), -float("inf")]
    close(odd, odd)
    close(np.array(odd), np.array(odd))
    close(torch.tensor(odd), torch.tensor(odd))
    close(np.array([complex(np.nan, 1)]), np.array([complex(np.nan, 1)]))
    told = failure(close, [0.0, -float("inf"), 1.0], odd)
    assert told.message == "None of the 3 numbers is the expected one."


def test_value_comes_last(failure):
    """A wrong value gets the author's message, both values, and where they first differ."""
    told = failure(close, np.array([[1, 2, 3], [4, 5, 0.6]]), [[1, 2, 3], [4, 5, 0.8]], "Halve it.")
    assert told.message == str(told) == "Halve it."
    assert told.where == "at [1, 2]: expected 0.8, yours 0.6"
    assert told.got == "[[1.0, 2.0, 3.0],\n [4.0, 5.0, 0.6]]"
    assert failure(close, [1, 2], [1, 3]).message == "1 of 2 numbers is not what was expected."


def test_wrong_numbers_at_the_top_say_no_place(failure):
    """Of two plain numbers the values say it all."""
    told = failure(close, 0.5, 0.25, "Halve it.")
    assert (told.expected, told.got, told.where) == ("0.25", "0.5", "")


def test_places_in_nested_values(failure):
    """Keys and indices on the way to the difference are all named."""
    got, expected = {"w": [1, [2, {"b": 3}]]}, {"w": [1, [2, {"b": 4}]]}
    told = failure(close, got, expected)
    assert told.where == "at key 'w', [1, 1], key 'b': expected 4, yours 3"


def test_tolerance_is_relative_with_a_floor():
    """|got - expected| <= tolerance * max(1, |expected|)."""
    for expected in (1e6, -1e6):
        close(expected + 0.9, expected, tolerance=1e-6)
        with pytest.raises(CheckFailed):
            close(expected + 1.1, expected, tolerance=1e-6)
        with pytest.raises(CheckFailed):
            close(np.array([expected + 1.1]), np.array([expected]), tolerance=1e-6)
    close(1e-4 + 9e-7, 1e-4, tolerance=1e-6)
    close([1e-4 + 9e-7], [1e-4], tolerance=1e-6)
    close(np.array([1e-4 + 9e-7]), [1e-4], tolerance=1e-6)
    with pytest.raises(CheckFailed):
        close(np.array([1e-4 + 1.1e-6]), [1e-4], tolerance=1e-6)


def test_integers_are_compared_exactly():
    """Neither wrap-around nor the limits of float64 hide a difference between integers."""
    close(np.array([1, 2], np.uint8), np.array([1, 2], np.uint8))
    with pytest.raises(CheckFailed):
        close(np.array([0, 255], np.uint8), np.array([255, 0], np.uint8))
    close(2**60, 2**60)
    close(10**400, 10**400)
    close([10**400], [10**400])
    with pytest.raises(CheckFailed):
        close(10**400, 2 * 10**400)
    with pytest.raises(CheckFailed):
        close(1.0, 10**400)
    with pytest.raises(CheckFailed):
        close(1j, 10**400 + 0)


def test_float32_that_is_merely_rounded_is_told(failure):
    """Where only float32's rounding is wrong, the sentence says so."""
    told = failure(close, np.array([0.1], np.float32), np.array([0.1]), "Halve it.")
    assert (
        told.message == "The numbers are float32, which keeps about 7 digits. More were expected."
    )
    assert failure(close, np.array([0.2], np.float32), np.array([0.1]), "Halve it.").message == (
        "Halve it."
    )


def test_lists_stand_for_arrays():
    """A list or tuple as expected leaves the container open, its shape and numbers not."""
    for got in ([1, 2], (1, 2), np.array([1, 2]), torch.tensor([1.0, 2.0]), pd.Series([1, 2])):
        close(got, [1, 2])
        close(got, (1.0, 2.0))
    close([np.array([1, 2]), (3, 4)], [[1, 2], [3, 4]])
    close((np.array([[1, 2]]), 3.0), (np.array([[1, 2]]), 3.0))
    close([], [])


def test_dicts_of_numbers(failure):
    """Keys must be the same, in any order; values are judged as usual."""
    close({"a": 1.0, "b": [2]}, {"b": (2.0,), "a": 1})
    close(collections.Counter("aab"), {"a": 2, "b": 1})
    close({np.int64(3): 1}, {3: 1})
    assert failure(close, {"a": 1}, {"a": 1, "b": 2}).message == "The key 'b' is missing."
    told = failure(close, {"a": 1, "c": 2}, {"a": 1}, "One key each.")
    assert told.message == "One key each."
    assert told.where == "There is a key 'c' that was not expected."


def test_series_and_frames(failure):
    """Columns, rows, index and numbers of a frame are judged, in this order."""
    frame = pd.DataFrame({"mass": [3.5, np.nan], "sex": ["f", None]}, index=["a", "b"])
    close(frame.copy(), frame)
    close(frame["mass"].copy(), frame["mass"])
    told = failure(close, frame.rename(columns={"mass": "Mass"}), frame)
    assert told.message == "The columns are ['Mass', 'sex'], but ['mass', 'sex'] were expected."
    assert failure(close, frame[:1], frame).message == "There is 1 row, but 2 were expected."
    told = failure(close, frame.set_axis(["a", "c"]), frame, "Keep the index.")
    assert told.message == "Keep the index."
    assert told.where == "at row 1 of the index: expected 'b', yours 'c'"
    told = failure(close, frame.assign(mass=[3.5, 4.0]), frame)
    assert told.where == "at column 'mass', [1]: expected nan, yours 4.0"
    told = failure(close, frame.assign(sex=["f", "m"]), frame)
    assert "at column 'sex', [1]" in told.message
    assert failure(close, frame.assign(mass=[3, 4]), frame).message == (
        "The numbers at column 'mass' are int64, but floats were expected."
    )


def test_dates_and_text_in_arrays(failure):
    """Arrays of text and dates are compared exactly."""
    close(np.array(["a", "b"]), np.array(["a", "b"]))
    days = pd.Series(pd.to_datetime(["2020-01-01", "2020-01-02"]))
    close(days.copy(), days)
    with pytest.raises(CheckFailed):
        close(days + pd.Timedelta(days=1), days)
    told = failure(close, np.array([["a", "b"]]), np.array([["a", "c"]]))
    assert told.where == "at [0, 1], character 0: expected 'c', yours 'b'"


def test_kinds_of_tensors():
    """Sparse, bfloat16, conjugated, transposed and learnable tensors are read as they are."""
    eye = torch.eye(2)
    for got in (eye.to_sparse(), eye.bfloat16(), eye.T, torch.nn.Parameter(eye)):
        close(got, eye)
        with pytest.raises(CheckFailed):
            close(got, eye + 1)
    turned = torch.tensor([1 + 2j]).conj()
    close(turned, torch.tensor([1 - 2j]))
    close(torch.tensor([2.0], requires_grad=True) * 3, torch.tensor([6.0]))


@pytest.mark.parametrize(
    "value",
    [
        "text",
        "",
        True,
        0,
        -1.5,
        None,
        1j,
        b"bytes",
        [1, "a", [None]],
        (1,),
        (),
        {"a": [1, (2, {3})]},
        {1, "a", (2, None)},
        frozenset({1}),
        {(1, "a"): 2, None: 3},
        float("nan"),
        range(3),
        dt.date(2020, 2, 29),
        {dt.date(2020, 2, 29): 1},
        fractions.Fraction(1, 3),
        int,
        len,
    ],
    ids=lambda value: type(value).__name__,  # the same in every process,
)
def test_equal_passes_what_is_equal(value):
    """A value is equal to itself and to no other of these."""
    equal(value, value)
    for other in ("other", 17, [value], (value, value)):
        with pytest.raises(CheckFailed):
            equal(other, value)


@pytest.mark.parametrize(
    ("got", "expected", "sentence"),
    [
        (3, 3.0, "A float was expected, but this is the int 3."),
        (3.0, 3, "An int was expected, but this is the float 3.0."),
        (True, 1, "An int was expected, but this is the bool True."),
        (1, True, "True or False was expected, but this is the int 1."),
        ([1], (1,), "A tuple of 1 number was expected, but this is a list of 1."),
        ((1,), [1], "A list of 1 number was expected, but this is a tuple of 1."),
        ([1, 2.0], [1, 2], "An int was expected at [1], but there is the float 2.0."),
        ("3", 3, "An int was expected, but this is the string '3'."),
        (3, "3", "A string was expected, but this is the int 3."),
        (frozenset({1}), {1}, "A set was expected, but this is a frozenset of 1."),
        ("a", None, "None was expected, but this is the string 'a'."),
        (None, "a", NOTHING),
        (np.array(3), 3, "An int was expected, but this is a NumPy array of shape ()."),
    ],
)
def test_equal_is_exact_about_types(failure, got, expected, sentence):
    """An int is not a float, True is not 1, a list is not a tuple."""
    assert failure(equal, got, expected, "Halve it.").message.startswith(sentence)


def test_equal_takes_numpys_scalars_for_pythons():
    """No reader could tell np.int64(3) from 3, so both pass; np.float64(3) is no int."""
    yes = True
    equal(np.int64(3), 3)
    equal(np.float64(0.5), 0.5)
    equal(np.bool_(1), yes)
    equal(np.str_("a"), "a")
    equal({np.int64(1): [np.int64(2)]}, {1: [2]})
    for other in (np.float64(3), np.array(3), fractions.Fraction(3), decimal.Decimal(3)):
        with pytest.raises(CheckFailed):
            equal(other, 3)
    with pytest.raises(CheckFailed):
        equal(0.5, fractions.Fraction(1, 2))


@pytest.mark.parametrize(
    ("got", "expected", "message", "where"),
    [
        ("abc", "abd", "The text is not the expected one.", "character 2: expected 'd', yours 'c'"),
        ("ab", "abc", "The text is not", "character 2: expected 'c', yours the end"),
        ("abc", "ab", "The text is not", "character 2: expected the end, yours 'c'"),
        ("A b", "a b", "The text differs in capital letters.", "character 0: expected 'a'"),
        ("a\n", "a", "The text differs in spaces or line ends.", "character 1: expected the end"),
        ([1, "a"], [1, "b"], "The text at [1] is not", "[1], character 0: expected 'b'"),
        ({1, 2}, {1, 3}, "3 is missing from the set.", ""),
        ({1, 2}, {1}, "2 was not expected in the set.", ""),
        ([[1], [2]], [[1], [3]], "The number at [1, 0] is", "[1, 0]: expected 3, yours 2"),
        ({"a": 1}, {"a": 2}, "The number at key 'a' is", "key 'a': expected 2, yours 1"),
        ({1: 0}, {True: 0}, "The key True is missing.", ""),
        ([1, [2]], [1, [2, 3]], "There is 1 item at [1], but 2 were expected.", ""),
        (range(3), range(4), "The value is not the expected one.", ""),
    ],
)
def test_equal_says_where(failure, got, expected, message, where):
    """Index, key or character of the first difference."""
    told = failure(equal, got, expected)
    assert told.message.startswith(message)
    assert where in told.where


def test_equal_compares_arrays_exactly():
    """Arrays are equal bit by bit, in library, shape and kind of number."""
    third = np.array([1 / 3])
    equal(third.copy(), third)
    for other in (third + 1e-16, third.astype(np.float32), third[None], [1 / 3]):
        with pytest.raises(CheckFailed):
            equal(other, third)


class Colour(enum.Enum):
    """A member is itself and nothing else."""

    RED = 1
    BLUE = 2


class Point(typing.NamedTuple):
    """Two named numbers."""

    x: int
    y: int


def test_equal_knows_members_and_named_tuples(failure):
    """Members of an Enum and named tuples of the same class are compared."""
    equal(Colour.RED, Colour.RED)
    assert failure(equal, Colour.BLUE, Colour.RED).message == "The value is not the expected one."
    equal(Point(1, 2), Point(1, 2))
    assert failure(equal, Point(1, 2), Point(1, 3)).where == "at [1]: expected 3, yours 2"
    with pytest.raises(CheckFailed):
        equal((1, 2), Point(1, 2))


def test_an_object_that_cannot_be_compared_is_the_authors_mistake():
    """Expecting an instance of a class of one's own raises TypeError."""

    class Account:
        pass

    with pytest.raises(TypeError, match="compare its fields"):
        equal(Account(), Account())


def test_shape_is_judged_alone(failure):
    """`shape` takes whatever has one, and says in words what has none."""
    for value in (np.ones((2, 3)), torch.ones(2, 3), pd.DataFrame(np.ones((2, 3)))):
        shape(value, (2, 3))
    shape(pd.Series([1, 2]), (2,))
    shape(3.0, ())
    told = failure(shape, np.ones(3), (3, 1), "One row for each query.")
    assert told.message == "One row for each query."
    assert (told.expected, told.got) == ("shape (3, 1)", "shape (3,)")
    assert failure(shape, [1, 2], (2,), "One each.").message == (
        "An array was expected, but this is a list of 2."
    )
    assert failure(shape, 3, (1,)).message == (
        "The shape (1,) was expected, but this is the number 3."
    )
    assert failure(shape, None, (1,)).message == NOTHING


def test_kind_is_judged_alone(failure):
    """`instance_of` goes by the real type and names what was found."""
    yes = True
    instance_of(3, int)
    instance_of(yes, bool)
    instance_of(yes, (int, bool))
    instance_of(None, (int, None))
    instance_of(np.float64(3), float)
    instance_of(3, int | str)
    instance_of(torch.nn.Linear(1, 1), torch.nn.Module)
    instance_of(len, collections.abc.Callable)
    instance_of({}, collections.abc.Mapping)
    assert (
        failure(instance_of, yes, int).message == "An int was expected, but this is the bool True."
    )
    assert failure(instance_of, 3, (float, str)).message == (
        "A float or str was expected, but this is the int 3."
    )
    assert (
        failure(instance_of, [3], dict, "Map names to numbers.").message == "Map names to numbers."
    )
    assert failure(instance_of, None, dict).message == NOTHING


def test_plain_pytest_shows_every_field(failure):
    """Outside the runner the fields are notes, which pytest and Python print."""
    told = failure(close, [1, 2], [1, 3], "Halve it.", call="half([2, 6])")
    assert told.__notes__ == [
        "call:     half([2, 6])",
        "expected: [1, 3]",
        "yours:    [1, 2]",
        "where:    at [1]: expected 3, yours 2",
    ]
