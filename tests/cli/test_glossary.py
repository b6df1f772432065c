"""`glossary`, and what `list --find` finds by its terms."""

import pytest

TERMS = """
[[term]]
term = "square root"
also = ["radical"]
definition = "The number whose square is the given one."
in = "square"

[[term]]
term = "square number"
definition = "The product of a whole number with itself."
in = "square"
"""
LATER = """
[[term]]
term = "square root"
definition = "Half of the logarithm, in other words."
in = "lesson"
"""


@pytest.fixture
def with_terms(mlx, own_curriculum):
    """`mlx` with a glossary of two stages."""
    stages = sorted(path.parent for path in (own_curriculum / "checks").glob("*/stage.toml"))
    (stages[0] / "terms.toml").write_text(TERMS, encoding="utf-8")
    (stages[1] / "terms.toml").write_text(LATER, encoding="utf-8")
    mlx.curriculum = own_curriculum
    return mlx


@pytest.mark.parametrize("words", [["square", "root"], ["Square-Roots"], ["radical"]])
def test_a_term_is_found_by_its_names(with_terms, words):
    """Any case, hyphen or plural, and synonyms lead to the definition and where it is taught."""
    out = with_terms("glossary", *words).out
    assert out.startswith("square root\n")
    assert "The number whose square is the given one." in out
    assert "radical" in out
    assert "taught in: 00_start/02_square" in out
    assert "again in:  the lesson of 01_numbers (mlx read numbers)" in out
    assert "near it:   square number" in out


def test_an_unknown_term_names_the_nearest(with_terms):
    """An unknown term is exit 2, with the nearest that exist."""
    result = with_terms("glossary", "squire", "root")
    assert result.code == 2
    assert "square root" in result.err


def test_without_a_term_all_are_listed_by_stage(with_terms):
    """The list has every term under its stage."""
    out = with_terms("glossary").out
    assert out.index("00_start") < out.index("square number") < out.index("01_numbers")


def test_a_search_looks_into_definitions(with_terms):
    """`--find` takes words of the definition too, and says when nothing matches."""
    assert "square number" in with_terms("glossary", "--find", "whole product").out
    assert "Nothing matches" in with_terms("glossary", "--find", "entropy").out


def test_the_glossary_as_json(with_terms):
    """`--json` gives each term with its stage, its exercise and its neighbors."""
    (first, second) = with_terms("glossary", "radical", "--json").json["terms"]
    assert (first["stage"], first["exercise"]) == ("00_start", "square")
    assert first["neighbors"] == ["square number"]
    assert second["exercise"] is None


def test_list_finds_by_terms(with_terms):
    """`list --find` finds an exercise by the synonym of a term that it introduces."""
    out = with_terms("list", "--find", "radical").out
    assert "02_square" in out
    assert "The double of a number" not in out


def test_a_broken_glossary_is_our_fault(with_terms):
    """A `terms.toml` that cannot be read is exit 3, and names the file."""
    (path, *_) = sorted(with_terms.curriculum.glob("checks/*/terms.toml"))
    path.write_text("[[", encoding="utf-8")
    result = with_terms("glossary")
    assert result.code == 3
    assert "terms.toml" in result.err
