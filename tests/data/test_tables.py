"""The tables hold what their sources published."""

from __future__ import annotations

import numpy as np
import pytest

from mlx_exercises import data
from mlx_exercises.data import sklearn_tables
from mlx_exercises.errors import Damaged


@pytest.mark.parametrize("name", ["iris", "wine", "breast_cancer", "digits", "diabetes"])
def test_a_classic_equals_scikit_learns_own(name: str) -> None:
    """What is read from scikit-learn's files is what its own loader returns, names included."""
    from sklearn import datasets

    options = {"scaled": False} if name == "diabetes" else {}
    theirs = getattr(datasets, f"load_{name}")(**options)
    ours = getattr(data, name)()
    assert np.array_equal(ours.X, theirs.data)
    assert np.array_equal(ours.y, theirs.target)
    assert ours.features == tuple(theirs.feature_names)
    classes = tuple(str(each) for each in theirs.get("target_names", ()))
    assert ours.classes == classes
    assert ours.X.dtype == np.float64
    assert ours.y.dtype == (np.float64 if name == "diabetes" else np.int64)


@pytest.mark.parametrize("name", ["iris", "digits", "diabetes", "china"])
def test_a_moved_file_is_loaded_by_import(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where scikit-learn keeps its files elsewhere, its own loader gives the same."""
    expected = getattr(data, name)()
    monkeypatch.setattr(sklearn_tables, "sklearn_file", lambda _: None)
    monkeypatch.setattr("mlx_exercises.data.images.sklearn_file", lambda _: None)
    found = getattr(data, name)()
    if name == "china":
        assert np.array_equal(found, expected)
    else:
        assert np.array_equal(found.X, expected.X)
        assert np.array_equal(found.y, expected.y)


def test_without_scikit_learn_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing scikit-learn is named, with what to install."""
    monkeypatch.setattr(sklearn_tables, "find_spec", lambda _: None)
    with pytest.raises(Damaged, match="scikit-learn") as caught:
        data.iris()
    assert "Install" in caught.value.advice


def test_iris_petals() -> None:
    """The mean petal length of the 150 irises is 3.758 cm."""
    assert data.iris().X[:, 2].mean() == pytest.approx(3.758, abs=5e-4)


def test_the_usual_split_of_breast_cancer() -> None:
    """In the usual split of breast cancer, 64.8 % of the test rows are benign."""
    table = data.breast_cancer()
    _, test = data.split(len(table.y))
    assert table.y[test].mean() == pytest.approx(0.648, abs=5e-4)


def test_body_mass_and_diabetes() -> None:
    """The line from body mass index to progression has slope 10.233, intercept -117.773."""
    table = data.diabetes()
    slope, intercept = np.polyfit(table.X[:, table.features.index("bmi")], table.y, 1)
    assert (slope, intercept) == (
        pytest.approx(10.233, abs=5e-4),
        pytest.approx(-117.773, abs=5e-4),
    )


def test_penguins_and_what_is_missing() -> None:
    """There are 344 penguins; two have no measurements and eleven no sex."""
    birds = data.penguins()
    assert all(len(column) == 344 for column in birds)
    assert np.isnan(birds.flipper_length_mm).sum() == 2
    assert (birds.sex == "").sum() == 11
    assert [(birds.species == each).sum() for each in ("Adelie", "Chinstrap", "Gentoo")] == [
        152,
        68,
        124,
    ]
    assert len(data.rows("penguins_raw.csv")) == 344


def test_flippers() -> None:
    """Adelie flippers average 189.95 mm, Chinstrap flippers 195.82 mm."""
    birds = data.penguins()
    means = [
        np.nanmean(birds.flipper_length_mm[birds.species == each])
        for each in ("Adelie", "Chinstrap")
    ]
    assert means == pytest.approx([189.95, 195.82], abs=5e-3)


def test_measured_penguins() -> None:
    """Body mass is -5780.83 + 49.69 flipper; bills correlate -0.235 pooled, above 0 inside."""
    table = data.penguin_measurements()
    assert table.X.shape == (342, 4)
    assert not np.isnan(table.X).any()
    slope, intercept = np.polyfit(table.X[:, 2], table.X[:, 3], 1)
    assert (slope, intercept) == (pytest.approx(49.69, abs=5e-3), pytest.approx(-5780.83, abs=5e-3))
    pooled = np.corrcoef(table.X[:, 0], table.X[:, 1])[0, 1]
    inside = [np.corrcoef(*table.X[table.y == each, :2].T)[0, 1] for each in range(3)]
    assert pooled == pytest.approx(-0.235, abs=5e-4)
    assert inside == pytest.approx([0.391, 0.654, 0.643], abs=6e-4)


def test_anscombe() -> None:
    """Anscombe's four sets share means 9 and 7.50, the correlation 0.816 and the line 3 + x/2."""
    sets = data.anscombe()
    for x, y in zip(sets.x, sets.y, strict=True):
        assert x.mean() == 9
        assert y.mean() == pytest.approx(7.50, abs=5e-3)
        assert np.corrcoef(x, y)[0, 1] == pytest.approx(0.816, abs=1e-3)
        assert np.polyfit(x, y, 1) == pytest.approx([0.5, 3.0], abs=3e-3)


def test_berkeley() -> None:
    """44.5 % of the men and 30.4 % of the women got in, yet more of the women in four of six."""
    found = data.berkeley()
    applied = found.admitted + found.rejected
    assert applied.sum() == 4526
    pooled = found.admitted.sum(axis=0) / applied.sum(axis=0)
    assert pooled == pytest.approx([0.445, 0.304], abs=5e-4)
    rates = found.admitted / applied
    assert (rates[:, 1] > rates[:, 0]).sum() == 4


def test_titanic() -> None:
    """Of 2,201 people 711 survived: of the second class's men 14 of 168 did."""
    found = data.titanic()
    assert found.people.shape == (4, 2, 2, 2)
    assert found.people.sum() == 2201
    assert found.people[..., 1].sum() == 711
    place = (found.classes.index("2nd"), found.sexes.index("male"), found.ages.index("adult"))
    assert found.people[place].tolist() == [154, 14]


def test_titanic_people_are_the_counts() -> None:
    """The people one by one, counted again, are the table of counts."""
    table = data.titanic_people()
    counted = np.zeros((4, 2, 2, 2), dtype=int)
    np.add.at(counted, (*table.X.astype(int).T, table.y), 1)
    assert np.array_equal(counted, data.titanic().people)


def test_karate() -> None:
    """The club has 34 members and 78 friendships; PageRank puts members 34, 1 and 33 on top."""
    club = data.karate()
    assert np.array_equal(club.friends, club.friends.T)
    assert club.friends.sum() == 2 * 78
    assert np.diag(club.friends).sum() == 0
    assert np.array_equal(club.friends, club.meeting_places > 0)
    assert (club.side[0], club.side[33], club.side.sum()) == (0, 1, 17)
    walk = club.friends / club.friends.sum(axis=0)
    rank = np.full(34, 1 / 34)
    for _ in range(100):
        rank = 0.15 / 34 + 0.85 * walk @ rank
    assert (np.argsort(-rank)[:3] + 1).tolist() == [34, 1, 33]
