"""What a comparison knows and reports: its options, a path, the mismatch it found."""

from __future__ import annotations

from dataclasses import dataclass

from mlx_exercises.checking.format import phrases

Step = int | str  # an index, or words such as "key 'a'"
Path = tuple[Step, ...]

FACTS = ("type", "shape", "dtype", "finite")  # stages whose fact replaces the author's message


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """How strictly two values are compared."""

    tolerance: float = 0.0  # relative, with a floor of one
    exact: bool = False  # an int is not a float, a list is not a tuple
    dtype: str = ""  # exactly this one; empty: of the same kind
    loose: bool = False  # neither library nor kind of number matters


@dataclass(frozen=True, slots=True)
class Mismatch:
    """The first place where a value is not what was expected."""

    stage: str  # type, shape, dtype, finite, size or value
    fact: str  # one sentence: what is there
    path: Path = ()
    expected: str = ""  # the element at the path alone, as text
    got: str = ""

    @property
    def where(self) -> str:
        """Return `at [1, 2]: expected 0.8, yours 0.6`, or less where there is less to report."""
        return self.place("expected", "yours")

    def place(self, expected: str, got: str) -> str:
        """Return the path and both values, introduced by these words."""
        path = format_path(self.path)
        values = f"{expected} {self.expected}, {got} {self.got}" if self.expected else ""
        return ": ".join(part for part in (path and f"at {path}", values) if part)


@dataclass(frozen=True, slots=True)
class PendingPair:
    """Two values inside of others that are still to be compared."""

    got: object
    expected: object
    path: Path


def format_path(path: Path) -> str:
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
    return f" at {format_path(path)}" if path else ""


def wrong_type(got: object, expected: object, options: CompareOptions, path: Path) -> Mismatch:
    """Return the mismatch between a value and one of quite another type."""
    if got is None and not path:
        return Mismatch("type", phrases.NOTHING)
    want = phrases.wanted(expected, exact=options.exact)
    found = phrases.describe(got, exact=options.exact)
    there = "there" if path else "this"
    return Mismatch("type", f"{want} was expected{at(path)}, but {there} is {found}.", path)


def wrong_dtype(got: str, expected: str, path: Path) -> Mismatch:
    """Return the mismatch between two dtypes: `float32`, or a kind such as `float`."""
    kind = {"bool": "True and False", "int": "ints", "complex": "complex numbers"}.get(expected)
    kind = "floats" if expected == "float" else kind
    want = f"{kind} were" if kind else f"{expected} was"
    noun = "values" if got == "object" or got.startswith(("str", "<U")) else "numbers"
    fact = f"The {noun}{at(path)} are {got or 'of no dtype'}, but {want} expected."
    return Mismatch("dtype", fact, path)


def wrong_shape(
    got: tuple[int, ...], expected: tuple[int, ...], path: Path, unit: str = "number"
) -> Mismatch:
    """Return the mismatch between two shapes."""
    return Mismatch("shape", phrases.shapes_differ(got, expected, unit), path)


def wrong_size(got: int, expected: int, noun: str, path: Path) -> Mismatch:
    """Return the mismatch between two lengths."""
    there, were = ("is" if got == 1 else "are"), ("was" if expected == 1 else "were")
    fact = f"There {there} {phrases.plural(got, noun)}{at(path)}, but {expected} {were} expected."
    return Mismatch("size", fact, path)
