"""Objects that claim to be equal to everything pass nothing."""

import collections
import datetime as dt

import numpy as np
import pandas as pd
import pytest
import torch

from mlx_exercises.checking import (
    CheckFailed,
    close,
    equal,
    gradient,
    instance_of,
    shape,
    unchanged,
)

NUMBER, ARRAY = 0.5, np.array([1.0, 2.0])


class Agreeable:
    """Says yes to every question, and knows every answer."""

    __class__ = float
    __hash__ = object.__hash__
    dtype, ndim, size, layout = np.dtype(float), 1, 2, torch.strided
    shape = (2,)

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __le__(self, other):
        return True

    __lt__ = __ge__ = __gt__ = __le__

    def __float__(self):
        return NUMBER

    def __array__(self, *args, **kwargs):
        return ARRAY

    def __array_ufunc__(self, *args, **kwargs):
        return np.array([True, True])

    def __array_function__(self, *args, **kwargs):
        return True

    def __getattr__(self, name):
        return lambda *_, **__: True

    def __len__(self):
        return 2

    def __iter__(self):
        return iter(ARRAY)

    def __getitem__(self, key):
        return ARRAY[key]

    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__

    def __abs__(self):
        return 0.0

    def __bool__(self):
        return True


def liar(base, name="Liar"):
    """Make a subclass of `base` that answers as Agreeable does."""
    skipped = ("__dict__", "__weakref__", "__doc__", "__module__", "__class__", "__getattr__")
    members = {key: value for key, value in vars(Agreeable).items() if key not in skipped}
    members["__class__"] = property(lambda _: base)
    members["__module__"] = base.__module__
    return type(base)(name, (base,), members)


def lying_tensor():
    class Tensor(torch.Tensor):
        @classmethod
        def __torch_function__(cls, func, types, args=(), kwargs=None):
            return torch.tensor([True, True])

    return torch.ones(2).as_subclass(Tensor)


def shadowed_tensor():
    """A real tensor whose methods were replaced on the instance."""
    tensor = torch.tensor([5.0, 6.0])
    right = torch.tensor(ARRAY, dtype=torch.float32)
    for name in ("detach", "numpy", "tolist", "cpu", "clone", "double", "to_dense"):
        setattr(tensor, name, lambda *_, **__: right)
    return tensor


def shadowed_frame():
    frame = pd.DataFrame({"a": [5.0, 6.0]})
    frame.equals = lambda _: True
    frame.to_numpy = frame.reset_index = lambda *_, **__: ARRAY
    return frame


EXPECTED = [
    NUMBER,
    3,
    True,
    [1.0, 2.0],
    (1, 2),
    ARRAY,
    np.array(0.5),
    np.array([1, 2]),
    torch.tensor([1.0, 2.0]),
    torch.tensor(0.5),
    pd.Series([1.0, 2.0]),
    pd.DataFrame({"a": [1.0, 2.0]}),
    {"a": 1.0},
    {"a": [1.0, 2.0]},
]
EXACT = ["text", 3, 0.5, True, None, [1, 2], (1, 2), {"a": 1}, {1, 2}, frozenset({1}), b"b"]

LIARS = [
    Agreeable(),
    liar(float)(0.5),
    liar(int)(3),
    liar(complex)(1),
    liar(str)("text"),
    liar(list)([1.0, 2.0]),
    liar(tuple)([1.0, 2.0]),
    liar(dict)(a=1.0),
    liar(set)([1, 2]),
    liar(frozenset)([1]),
    liar(np.float64)(0.5),
    liar(np.ndarray)((2,)),
    np.ma.masked_array(ARRAY, [True, True]),
    ARRAY.view(np.matrix),
    lying_tensor(),
    shadowed_tensor(),
    shadowed_frame(),
]


@pytest.mark.parametrize("got", LIARS, ids=lambda each: type(each).__mro__[1].__name__)
def test_no_liar_is_close_to_anything(got):
    """Neither a class of one's own nor a subclass passes `close`, alone or in a container."""
    for expected in EXPECTED:
        for mine, theirs in (
            (got, expected),
            ([got], [expected]),
            ([1, got], (1, expected)),
            ({"k": got}, {"k": expected}),
        ):
            with pytest.raises(CheckFailed):
                close(mine, theirs)


@pytest.mark.parametrize("got", LIARS, ids=lambda each: type(each).__mro__[1].__name__)
def test_no_liar_equals_anything(got):
    """Nor does any pass `equal`."""
    for expected in EXACT:
        for mine, theirs in (
            (got, expected),
            ([got], [expected]),
            ((got,), (expected,)),
            ({"k": got}, {"k": expected}),
        ):
            with pytest.raises(CheckFailed):
                equal(mine, theirs)


def test_no_liar_hides_in_an_array_of_objects():
    """A real array may hold liars, and they are found there."""
    array = np.empty(2, object)
    array[0], array[1] = liar(float)(1.0), liar(float)(2.0)
    for expected in ([1.0, 2.0], ARRAY, np.array([1.0, 2.0], object), np.array(["a", "b"])):
        with pytest.raises(CheckFailed):
            close(array, expected)
    with pytest.raises(CheckFailed):
        close(pd.Series(array), pd.Series([1.0, 2.0]))


def test_no_liar_stands_for_a_key():
    """A key that hashes alike and claims to be equal is another key."""

    class Key(str):
        __slots__ = ()

        def __eq__(self, other):
            return True

        __hash__ = str.__hash__

    class Alike:
        def __hash__(self):
            return hash("a")

        def __eq__(self, other):
            return True

    for key in (Key("a"), Alike()):
        with pytest.raises(CheckFailed):
            equal({key: 1}, {"a": 1})
        with pytest.raises(CheckFailed):
            close({key: 1.0}, {"a": 1.0})
        with pytest.raises(CheckFailed):
            equal({key}, {"a"})


def test_no_liar_borrows_the_name_of_a_library():
    """Claiming to come from datetime does not make a class trustworthy."""

    class Date:
        __module__ = "datetime"

        def __eq__(self, other):
            return True

        __hash__ = object.__hash__

    Date.__name__ = Date.__qualname__ = "date"
    with pytest.raises(CheckFailed):
        equal(Date(), dt.date(2020, 2, 29))
    with pytest.raises(CheckFailed):
        equal({Date()}, {dt.date(2020, 2, 29)})
    with pytest.raises(TypeError, match="compare its fields"):
        equal(Date(), Date())


def test_no_liar_has_a_shape_or_a_kind():
    """`shape` and `instance_of` go by the real type as well."""
    for got in (Agreeable(), liar(np.ndarray)((2,))):
        with pytest.raises(CheckFailed):
            shape(got, (2,))
    for wanted in (float, int, np.ndarray, (list, dict)):
        with pytest.raises(CheckFailed):
            instance_of(Agreeable(), wanted)


def test_a_metaclass_cannot_lie_about_the_bases():
    """A class whose metaclass overrides everything is still not a float."""

    class Meta(type):
        def __instancecheck__(cls, instance):
            return True

        def __subclasscheck__(cls, other):
            return True

        def __eq__(cls, other):
            return True

        def __hash__(cls):
            return hash(float)

        def __getattribute__(cls, name):
            return (cls, float, object) if name == "__mro__" else "float"

        def mro(cls):
            return [cls, object]

    impostor = Meta("Impostor", (), {})()
    for assertion, expected in ((close, 0.5), (equal, 0.5), (instance_of, float), (close, ARRAY)):
        with pytest.raises(CheckFailed):
            assertion(impostor, expected)
    with pytest.raises(CheckFailed):
        equal({impostor}, {0.5})


def test_no_liar_is_a_gradient():
    """Neither as the gradient nor as the function's value."""
    for got in (Agreeable(), liar(np.ndarray)((2,)), [Agreeable(), 2.0]):
        with pytest.raises(CheckFailed):
            gradient(lambda x: x.sum(), ARRAY, got)
    with pytest.raises(CheckFailed):
        gradient(lambda _: Agreeable(), ARRAY, np.zeros(2))


def test_a_liar_is_seen_to_be_changed():
    """A change is seen inside containers that hold objects, without asking them."""
    values = collections.OrderedDict(a=[1, 2])
    with pytest.raises(CheckFailed), unchanged(values):
        values["a"][0] = liar(int)(1)


class Hostile:
    """Every way of looking at it raises or runs away."""

    def __repr__(self):
        raise SystemExit("no")

    def __eq__(self, other):
        raise RuntimeError("no")

    __hash__ = None

    def __len__(self):
        raise RuntimeError("no")

    def __getattribute__(self, name):
        raise RuntimeError("no")


def test_hostile_objects_are_harmless(failure):
    """What raises on every touch is refused like any other wrong type."""
    for expected in EXPECTED:
        assert "Hostile" in failure(close, Hostile(), expected).message
    assert "Hostile" in failure(equal, [Hostile()], ["a"]).message
    assert "Hostile" in failure(instance_of, Hostile(), int).message
    assert "Hostile" in failure(shape, Hostile(), (1,)).message


def test_a_list_that_holds_itself_is_harmless(failure):
    """A value without end is refused in finite time."""
    endless = []
    endless += [endless] * 50
    mapping = {}
    mapping["a"] = mapping
    for expected in EXPECTED:
        assert failure(close, endless, expected).message
        assert failure(close, mapping, expected).message
    assert failure(equal, endless, [[1]]).message
