"""Laws that `close` and `equal` keep for every value."""

import copy
import math

import numpy as np
import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from mlx_exercises.checking import CheckFailed, close, equal, unchanged

trials = settings(deadline=None, max_examples=60)

finite = st.floats(-1e12, 1e12)
numbers = st.integers(-(10**15), 10**15) | finite
shapes = hnp.array_shapes(max_dims=3, max_side=4)
arrays = hnp.arrays(np.float64, shapes, elements=finite)
keys = st.text(max_size=3) | st.integers() | st.booleans() | st.none() | st.floats()
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(inner, inner)
        | st.dictionaries(keys, inner, max_size=3)
        | st.sets(keys, max_size=3)
    ),
    max_leaves=12,
)


def passes(assertion, *args, **kwargs):
    said = []
    for _ in range(2):
        try:
            assertion(*args, **kwargs)
        except CheckFailed as failed:
            said.append((failed.message, failed.__notes__))
    if not said:
        return True
    # Whatever is wrong is told, and told a second time in the same words.
    assert len(said) == 2
    assert said[0] == said[1]
    assert said[0][0]
    return False


def same(one, other):
    """Tell whether two plain values are equal, types included and nan equal to nan."""
    if type(one) is not type(other):
        return False
    if isinstance(one, float):
        return one == other or (math.isnan(one) and math.isnan(other))
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        mine, theirs = sorted(one.items(), key=repr), sorted(other.items(), key=repr)
        return len(mine) == len(theirs) and all(map(same, mine, theirs))
    if isinstance(one, set):
        return same(sorted(one, key=repr), sorted(other, key=repr))
    return one == other


@trials
@given(numbers, numbers, st.sampled_from([0.0, 1e-9, 1e-3]))
def test_numbers_are_close_by_the_formula(got, expected, tolerance):
    """|got - expected| <= tolerance * max(1, |expected|), exactly so, for plain numbers."""
    right = abs(got - expected) <= tolerance * max(1, abs(expected))
    assert passes(close, got, expected, tolerance=tolerance) == right


@trials
@given(finite, finite, st.sampled_from([1e-9, 1e-3]))
def test_every_container_judges_a_number_alike(got, expected, tolerance):
    """Alone, in a list, an array or a tensor: what passes in one passes in all."""
    alone = passes(close, got, expected, tolerance=tolerance)
    for wrap in (
        np.float64,
        np.array,
        lambda x: [x],
        lambda x: (1, [x]),
        lambda x: np.array([[x]]),
        lambda x: torch.tensor([x], dtype=torch.float64),
        lambda x: {"k": x},
    ):
        assert passes(close, wrap(got), wrap(expected), tolerance=tolerance) == alone


@trials
@given(arrays, st.floats(-2, 2))
def test_close_is_symmetric_but_for_the_scale(array, factor):
    """What passes one way passes the other way with a tolerance a hair larger."""
    nudged = array + factor * 1e-6 * np.maximum(1, np.abs(array))
    if passes(close, nudged, array, tolerance=1e-6):
        assert passes(close, array, nudged, tolerance=1.00001e-6)
    if passes(close, array, nudged, tolerance=1e-6):
        assert passes(close, nudged, array, tolerance=1.00001e-6)


@trials
@given(arrays)
def test_an_array_is_close_to_itself_in_every_form(array):
    """As a copy, a list, a tensor, in Fortran order and as float32's neighbour."""
    assert passes(close, array.copy(), array)
    assert passes(close, array, array.tolist())
    assert passes(close, array.tolist(), array.tolist())
    assert passes(close, torch.tensor(array), array.tolist())
    assert passes(close, np.asfortranarray(array), array)
    assert passes(close, array.astype(np.float32), array, tolerance=1e-6)


@trials
@given(arrays, st.data())
def test_one_wrong_number_is_found_where_it_is(array, data):
    """Index, both numbers and how many there are."""
    index = tuple(data.draw(st.integers(0, size - 1)) for size in array.shape)
    wrong = array.copy()
    wrong[index] += 1 + abs(wrong[index])
    for got, expected in (
        (wrong, array),
        (wrong.tolist(), array.tolist()),
        (torch.tensor(wrong), torch.tensor(array)),
    ):
        with pytest.raises(CheckFailed) as caught:
            close(got, expected)
        assert caught.value.where.startswith(f"at [{', '.join(map(str, index))}]: expected ")
        assert str(array.size) in caught.value.message or array.size == 1


@trials
@given(arrays, shapes)
def test_another_shape_never_passes(array, shape):
    """Not even when broadcasting would make the numbers equal."""
    assume(shape != array.shape)
    other = np.broadcast_to(array.flat[0], shape)
    flat = np.full(array.shape, array.flat[0])
    assert not passes(close, other, flat)
    assert not passes(close, other.tolist(), flat.tolist())
    assert not passes(close, torch.tensor(other.copy()), flat.tolist())


@trials
@given(arrays, st.sampled_from([np.nan, np.inf, -np.inf]), st.data())
def test_one_stray_nan_is_found_first(array, stray, data):
    """Before any wrong number, wherever it is."""
    index = tuple(data.draw(st.integers(0, size - 1)) for size in array.shape)
    got = array + 1e13
    got[index] = stray
    for mine, theirs in ((got, array), (got.tolist(), array.tolist())):
        with pytest.raises(CheckFailed) as caught:
            close(mine, theirs)
        place = ", ".join(map(str, index))
        assert caught.value.message.startswith(f"There is {stray} at [{place}]")


@trials
@given(arrays, arrays)
def test_a_suspect_is_named_exactly_when_it_is_met(expected, answer):
    """Its sentence is given for its answer and for no other."""
    assume(not passes(close, answer, expected))
    with pytest.raises(CheckFailed) as caught:
        close(answer, expected, "message", suspects={"suspect": answer.tolist()})
    assert caught.value.message == "suspect"
    other = answer + 1e13
    with pytest.raises(CheckFailed) as caught:
        close(other, expected, "message", suspects={"suspect": answer})
    assert caught.value.message != "suspect"
    with pytest.raises(CheckFailed) as caught:
        close(answer, expected, "message", suspects={"suspect": expected})
    assert caught.value.message != "suspect"


@trials
@given(plain, plain)
def test_equal_is_equality_with_types(one, other):
    """`equal` agrees with a comparison written down independently, and is symmetric."""
    assert passes(equal, one, one)
    assert passes(equal, copy.deepcopy(one), one)
    assert passes(equal, one, other) == passes(equal, other, one) == same(one, other)


@trials
@given(plain, plain)
def test_what_is_equal_is_close(one, other):
    """`close` is never stricter than `equal`."""
    if passes(equal, one, other):
        assert passes(close, one, other, tolerance=0)


@trials
@given(plain)
def test_looking_at_a_value_does_not_change_it(value):
    """`unchanged` holds for whatever is only read."""
    with unchanged(value, [value]):
        passes(equal, value, [])
        passes(close, value, 0)
