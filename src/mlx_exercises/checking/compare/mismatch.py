"""What a comparison knows and says: its rules, a place, the difference it found.

Plain slotted classes: `dataclasses` imports `inspect`, which alone would take longer to
load than this whole package, and a check of a few lines of plain Python waits for it.
"""

from __future__ import annotations

from mlx_exercises.checking.format import phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    Step = int | str  # an index, or words such as "key 'a'"
    Path = tuple[Step, ...]

FACTS = ("type", "shape", "dtype", "finite")  # stages at which the fact says it all


class CompareOptions:
    """How strictly two values are compared."""

    __slots__ = ("dtype", "exact", "loose", "tolerance")

    def __init__(
        self,
        tolerance: float = 0.0,
        *,
        exact: bool = False,
        dtype: str = "",
        loose: bool = False,
    ) -> None:
        self.tolerance = tolerance  # relative, with a floor of one
        self.exact = exact  # an int is not a float, a list is not a tuple
        self.dtype = dtype  # exactly this one; empty: of the same kind
        self.loose = loose  # neither library nor kind of number matters


class Mismatch:
    """The first place where a value is not what was expected."""

    __slots__ = ("expected", "fact", "got", "path", "stage")

    def __init__(
        self, stage: str, fact: str, path: Path = (), expected: str = "", got: str = ""
    ) -> None:
        self.stage = stage  # type, shape, dtype, finite, size or value
        self.fact = fact  # one sentence: what is
        self.path = path
        self.expected = expected  # that place alone, as text
        self.got = got

    @property
    def where(self) -> str:
        """Return `at [1, 2]: expected 0.8, yours 0.6`, or less when there is less to say."""
        return self.told("expected", "yours")

    def told(self, expected: str, got: str) -> str:
        """Return the place and both values, introduced by these words."""
        place = place_of(self.path)
        values = f"{expected} {self.expected}, {got} {self.got}" if self.expected else ""
        return ": ".join(part for part in (place and f"at {place}", values) if part)


class PendingPair:
    """Two values inside of others that are still to be compared."""

    __slots__ = ("expected", "got", "path")

    def __init__(self, got: object, expected: object, path: Path) -> None:
        self.got = got
        self.expected = expected
        self.path = path


def place_of(path: Path) -> str:
    """Return a path in words: `[1, 2]`, `key 'a'`, `key 'a', [0]`."""
    parts: list[str] = []
    indices: list[str] = []
    for step in (*path, ""):
        if isinstance(step, int):
            indices.append(str(step))
            continue
        if indices:
            parts.append(f"[{', '.join(indices)}]")
            indices = []
        if step:
            parts.append(step)
    return ", ".join(parts)


def at(path: Path) -> str:
    """Return ` at [1, 2]`, to follow a noun; empty at the top."""
    return f" at {place_of(path)}" if path else ""


def wrong_type(got: object, expected: object, rules: CompareOptions, path: Path) -> Mismatch:
    """Return the difference between a value and one of quite another type."""
    if got is None and not path:
        return Mismatch("type", phrases.NOTHING)
    want = phrases.wanted(expected, exact=rules.exact)
    found = phrases.describe(got, exact=rules.exact)
    there = "there" if path else "this"
    return Mismatch("type", f"{want} was expected{at(path)}, but {there} is {found}.", path)


def wrong_dtype(got: str, expected: str, path: Path) -> Mismatch:
    """Return the difference between two dtypes: `float32`, or a kind such as `float`."""
    kind = {"bool": "True and False", "int": "ints", "complex": "complex numbers"}.get(expected)
    kind = "floats" if expected == "float" else kind
    want = f"{kind} were" if kind else f"{expected} was"
    noun = "values" if got == "object" or got.startswith(("str", "<U")) else "numbers"
    fact = f"The {noun}{at(path)} are {got or 'of no dtype'}, but {want} expected."
    return Mismatch("dtype", fact, path)


def wrong_shape(
    got: tuple[int, ...], expected: tuple[int, ...], path: Path, unit: str = "number"
) -> Mismatch:
    """Return the difference between two shapes."""
    return Mismatch("shape", phrases.shapes_differ(got, expected, unit), path)


def wrong_size(got: int, expected: int, noun: str, path: Path) -> Mismatch:
    """Return the difference between two lengths."""
    there, were = ("is" if got == 1 else "are"), ("was" if expected == 1 else "were")
    fact = f"There {there} {phrases.plural(got, noun)}{at(path)}, but {expected} {were} expected."
    return Mismatch("size", fact, path)
