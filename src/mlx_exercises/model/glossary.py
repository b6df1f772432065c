"""The glossary as data: terms, what they mean, and where the course teaches them."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import cached_property

from mlx_exercises.errors import UnknownName


@dataclass(frozen=True, slots=True)
class Term:
    """One term as one stage teaches it."""

    name: str
    synonyms: tuple[str, ...]
    definition: str  # one or two sentences
    stage: str  # the folder: 03_calculus
    exercise: str  # the slug of the exercise that introduces it; empty for the lesson

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its synonyms."""
        return self.name, *self.synonyms


@dataclass(frozen=True)
class Glossary:
    """The terms of all stages, in the roadmap's order."""

    terms: tuple[Term, ...]

    @cached_property
    def _by_name(self) -> dict[str, tuple[Term, ...]]:
        """Terms by their normalized names; a name of its own goes before a synonym."""
        found: dict[str, tuple[Term, ...]] = {}
        for term in self.terms:
            key = normalize(term.name)
            found[key] = (*found.get(key, ()), term)
        for term in self.terms:
            for synonym in term.synonyms:
                found.setdefault(normalize(synonym), found[normalize(term.name)])
        return found

    @property
    def names(self) -> list[str]:
        """The names of all terms, without repetitions, in alphabetical order."""
        return sorted({term.name for term in self.terms}, key=str.casefold)

    def find(self, name: str) -> tuple[Term, ...]:
        """Return a term as each stage teaches it, by its name or a synonym, in any case.

        Raises `UnknownName` with the three nearest terms.
        """
        wanted = normalize(name)
        for key in (wanted, wanted.removesuffix("s")):
            if key in self._by_name:
                return self._by_name[key]
        near = difflib.get_close_matches(wanted, self._by_name, n=3, cutoff=0.0)
        nearest = dict.fromkeys(self._by_name[each][0].name for each in near)
        raise UnknownName(
            f"The glossary has no term {name!r}.",
            f"Nearest: {', '.join(nearest)}. `mlx glossary --find TEXT` searches.",
        )

    def search(self, text: str) -> tuple[Term, ...]:
        """Return the terms with all the words of a text in their names or definition."""
        words = normalize(text).split()
        return tuple(
            term
            for term in self.terms
            if all(word in normalize(f"{' '.join(term.names)} {term.definition}") for word in words)
        )

    def of_stage(self, stage: str) -> tuple[Term, ...]:
        """Return the terms that a stage teaches."""
        return tuple(term for term in self.terms if term.stage == stage)

    def of_exercise(self, stage: str, slug: str) -> tuple[Term, ...]:
        """Return the terms that an exercise introduces."""
        return tuple(term for term in self.of_stage(stage) if term.exercise == slug)

    def neighbors(self, term: Term) -> tuple[Term, ...]:
        """Return the other terms that the same exercise or lesson introduces."""
        same = self.of_exercise(term.stage, term.exercise)
        return tuple(each for each in same if each is not term)


def normalize(text: str) -> str:
    """Return a name as it is compared: lower case, hyphens and underscores as spaces."""
    return re.sub(r"[\s_-]+", " ", text.casefold()).strip()
