"""Facts about the data files and the functions that read them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from mlx_exercises import data
from mlx_exercises.data import io
from mlx_exercises.errors import UnknownName

SYNTHETIC = ("moons", "rings")
LOADERS = (
    *("anscombe", "berkeley", "breast_cancer", "challenger", "china", "china_grey", "co2"),
    *("co2_monthly", "coal", "diabetes", "digits", "flower", "flu1978", "iris", "karate"),
    *("names", "penguin_measurements", "penguins", "pythondocs", "titanic", "titanic_people"),
    *("us_population", "wine", "zen"),
)


def fresh_python(code: str) -> str:
    """Return what the code prints in a Python that has loaded nothing of ours."""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip()


def test_a_file_is_found_by_its_name() -> None:
    """A data file has a path that exists."""
    found = data.path("penguins.csv")
    assert isinstance(found, Path)
    assert found.is_file()


@pytest.mark.parametrize("name", ["penguin.csv", "../data/penguins.csv", "", "/etc/hostname"])
def test_an_unknown_file_is_refused(name: str) -> None:
    """A name that is no data file is refused, with names that are."""
    with pytest.raises(UnknownName) as caught:
        data.path(name)
    assert ".csv" in caught.value.advice


def test_a_misspelt_file_is_answered_with_the_right_one() -> None:
    """The nearest file's name comes with the refusal."""
    with pytest.raises(UnknownName, match=r"penguin\.csv") as caught:
        data.path("penguin.csv")
    assert "penguins.csv" in caught.value.advice


def test_rows_are_dictionaries_of_strings() -> None:
    """A CSV file's rows are plain dictionaries, every value as it stands in the file."""
    rows = data.rows("penguins.csv")
    assert len(rows) == 344
    assert type(rows[0]) is dict
    assert rows[0]["island"] == "Torgersen"
    assert rows[0]["bill_length_mm"] == "39.1"
    assert rows[3]["bill_length_mm"] == "NA"


def test_a_split_is_a_partition() -> None:
    """Every row is in exactly one of the two parts."""
    train, test = data.split(178)
    assert len(test) == 44
    assert sorted([*train, *test]) == list(range(178))


def test_a_split_is_the_documented_one() -> None:
    """The test rows are the first quarter of the generator's permutation."""
    order = np.random.default_rng(7).permutation(20)
    found = data.split(20, seed=7, test=0.3)
    assert found.test.tolist() == order[:6].tolist()
    assert found.train.tolist() == order[6:].tolist()


@pytest.mark.parametrize(("n", "test"), [(1, 0.25), (3, 0.25), (10, 0.0), (10, 1.0), (0, 0.5)])
def test_a_split_without_two_parts_is_refused(n: int, test: float) -> None:
    """A split that leaves one part empty is an error, not an empty array."""
    with pytest.raises(ValueError, match="empty"):
        data.split(n, test=test)


def test_plain_text_needs_no_numpy() -> None:
    """Importing the package and reading texts and rows loads no library."""
    code = (
        "import sys; from mlx_exercises import data;"
        "data.names(), data.zen(), data.pythondocs(), data.udhr('german'),"
        "data.rows('penguins.csv');"
        "print([m for m in ('numpy', 'pandas', 'sklearn', 'PIL') if m in sys.modules])"
    )
    assert fresh_python(code) == "[]"


def test_tables_import_neither_scikit_learn_nor_pandas() -> None:
    """The tables inside scikit-learn are read without importing it."""
    code = (
        "import sys; from mlx_exercises import data;"
        "data.iris(), data.wine(), data.breast_cancer(), data.digits(), data.diabetes(),"
        "data.penguins(), data.china();"
        "print([m for m in ('pandas', 'sklearn', 'scipy', 'matplotlib') if m in sys.modules])"
    )
    assert fresh_python(code) == "[]"


def test_the_zen_is_read_in_silence() -> None:
    """Reading the Zen of Python prints nothing, though importing it would."""
    assert fresh_python("from mlx_exercises import data; data.zen()") == ""


@pytest.mark.parametrize("name", LOADERS)
def test_what_is_returned_may_be_changed(name: str) -> None:
    """Spoiling the arrays of one call leaves the next call's alone."""
    load = getattr(data, name)
    first = load()
    parts = first if isinstance(first, tuple) else (first,)
    kept = [part.copy() for part in parts if isinstance(part, np.ndarray)]
    for part in parts:
        if isinstance(part, np.ndarray):
            part[...] = part.flat[0]
    second = load()
    parts = second if isinstance(second, tuple) else (second,)
    again = [part for part in parts if isinstance(part, np.ndarray)]
    assert all(
        np.array_equal(a, b, equal_nan=a.dtype.kind == "f")
        for a, b in zip(kept, again, strict=True)
    )


@pytest.mark.parametrize("name", LOADERS)
def test_every_loader_names_its_source(name: str) -> None:
    """A loader's docstring says where its numbers come from."""
    words = getattr(data, name).__doc__ or ""
    assert "Source" in words or "The same photograph" in words or "the same" in words


def test_every_public_name_is_a_loader_or_documented() -> None:
    """The lists above leave no loader out."""
    functions = {
        name
        for name in data.__all__
        if callable(getattr(data, name)) and not isinstance(getattr(data, name), type)
    }
    plain = {"path", "rows", "split", "text", "tiny_gpt2", "udhr"}
    assert functions == {*LOADERS, *SYNTHETIC, *plain}


def test_every_file_is_in_the_notice() -> None:
    """The notice names every file, its source and its licence."""
    notice = data.text("NOTICE.md")
    for each in io.folder().iterdir():
        name = "udhr_*.txt" if each.name.startswith("udhr_") else each.name
        assert each.name == "NOTICE.md" or f"`{name}`" in notice


def test_the_files_are_small_clean_text() -> None:
    """All files are UTF-8 with plain line ends, and less than 400 kB together, the model aside."""
    total = 0
    for each in io.folder().iterdir():
        if each.is_dir():
            continue
        content = each.read_bytes()
        total += len(content)
        assert "\r" not in content.decode("utf-8")
        assert content.endswith(b"\n")
    assert total < 400_000


@pytest.mark.parametrize("make", [data.moons, data.rings])
def test_shapes_are_balanced_and_repeatable(make: object) -> None:
    """Moons and rings have half their points in each class and depend on the seed alone."""
    assert callable(make)
    table = make(101, seed=3)
    assert table.X.shape == (101, 2)
    assert np.bincount(table.y).tolist() == [50, 51]
    assert np.array_equal(table.X, make(101, seed=3).X)
    assert not np.array_equal(table.X, make(101, seed=4).X)


def test_shapes_without_noise_lie_on_their_curves() -> None:
    """Without noise the moons are half circles of radius 1, the rings circles of 1 and 0.4."""
    moons = data.moons(noise=0)
    centre = np.where(moons.y[:, None] == 0, [0.0, 0.0], [1.0, 0.5])
    assert np.allclose(np.hypot(*(moons.X - centre).T), 1)
    rings = data.rings(noise=0)
    assert np.allclose(np.hypot(*rings.X.T), np.where(rings.y == 0, 1.0, 0.4))
