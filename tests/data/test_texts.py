"""The texts and pictures are whole and clean."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from mlx_exercises import data
from mlx_exercises.errors import UnknownName

ROADMAP = (
    *("1404.7828", "1511.08458", "1912.05911", "1810.12281", "1607.06450"),
    *("1706.03762", "1806.07139", "2001.00980", "1806.10805", "1404.1100"),
)
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def test_names() -> None:
    """There are 1,000 different names of letters a-z, the commonest first: James, then Mary."""
    names = data.names()
    assert len(names) == len(set(names)) == 1000
    assert all(re.fullmatch("[a-z]{2,}", name) for name in names)
    assert names.index("james") < names.index("mary") < names.index("zachary")


def test_the_manual_is_long_enough() -> None:
    """The slice of the manual has over 60 kB, no control characters, and no page twice."""
    text = data.pythondocs()
    assert len(text.encode()) > 60_000
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", text)
    paragraphs = [each for each in text.split("\n\n") if len(each) > 200]
    assert len(paragraphs) == len(set(paragraphs))
    assert sum(ord(letter) > 127 for letter in text) < len(text) / 100
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in data.text("LICENSE-python.txt")


def test_zen() -> None:
    """The Zen of Python has a title, an empty line and nineteen sentences."""
    lines = data.zen().splitlines()
    assert len(lines) == 21
    assert lines[0] == "The Zen of Python, by Tim Peters"
    assert lines[2] == "Beautiful is better than ugly."


@pytest.mark.parametrize("language", data.LANGUAGES)
def test_the_declaration(language: str) -> None:
    """Each language has the 30 articles, in plain words of its own."""
    articles = data.udhr(language)
    assert len(articles) == 30
    assert all(40 < len(article) < 1500 for article in articles)
    assert not re.search(r"[<>&\d]|\s\s", "".join(articles))


def test_the_languages_differ() -> None:
    """The first article begins as everyone knows it, and no two languages share one."""
    assert data.udhr("english")[0].startswith("All human beings are born free and equal")
    assert "Alle Menschen sind frei" in data.udhr("german")[0]
    assert len({data.udhr(each)[0] for each in data.LANGUAGES}) == 5


def test_an_unknown_language_is_refused() -> None:
    """A language that is not there is answered with those that are."""
    with pytest.raises(UnknownName) as caught:
        data.udhr("germann")
    assert "german" in caught.value.advice


def test_photographs() -> None:
    """Both photographs are 427 by 640; 54 singular values keep 99 % of the grey one's energy."""
    assert data.china().shape == data.flower().shape == (427, 640, 3)
    assert data.china().dtype == np.uint8
    grey = data.china_grey()
    energy = np.cumsum(np.linalg.svd(grey, compute_uv=False) ** 2)
    assert np.searchsorted(energy / energy[-1], 0.99) + 1 == 54


def test_the_feed_has_the_roadmaps_papers() -> None:
    """The Atom file has twenty entries, the roadmap's ten papers among them, some twice."""
    entries = ET.parse(data.path("arxiv_sample.xml")).findall("a:entry", ATOM)
    assert len(entries) == 20
    ids = [entry.findtext("a:id", "", ATOM).rsplit("/", 1)[1] for entry in entries]
    papers = [each.rsplit("v", 1)[0] for each in ids]
    assert set(ROADMAP) <= set(papers)
    assert len(set(ids)) == 20
    assert len(set(papers)) == 17


def test_the_feeds_entries_are_whole() -> None:
    """Every entry has a title, authors, a summary, and was not updated before it appeared."""
    for entry in ET.parse(data.path("arxiv_sample.xml")).findall("a:entry", ATOM):
        names = [each.text or "" for each in entry.findall("a:author/a:name", ATOM)]
        assert names
        assert all(" " in name for name in names)
        assert len(entry.findtext("a:title", "", ATOM)) > 10
        assert len(entry.findtext("a:summary", "", ATOM).split()) > 35
        published, updated = (
            entry.findtext(f"a:{each}", "", ATOM) for each in ("published", "updated")
        )
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", published)
        assert published <= updated
        if entry.findtext("a:id", "", ATOM).endswith("v1"):
            assert published == updated


def test_versions_share_the_day_they_first_appeared() -> None:
    """Two versions of one paper agree on when it was first published."""
    first: dict[str, str] = {}
    for entry in ET.parse(data.path("arxiv_sample.xml")).findall("a:entry", ATOM):
        paper = entry.findtext("a:id", "", ATOM).rsplit("/", 1)[1].rsplit("v", 1)[0]
        published = entry.findtext("a:published", "", ATOM)
        assert first.setdefault(paper, published) == published
