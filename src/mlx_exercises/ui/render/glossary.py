"""The glossary on the screen: one term, the terms of the stages, a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from mlx_exercises.ui.render.layout import hanging, lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Group, RenderableType

    from mlx_exercises.model.curriculum import Curriculum
    from mlx_exercises.model.glossary import Glossary, Term


def entry(curriculum: Curriculum, glossary: Glossary, terms: tuple[Term, ...]) -> Group:
    """Return a term's definition, synonyms, where it is taught, and its neighbors."""
    first, *others = terms
    rows: list[RenderableType | None] = [
        Text(first.name, "bold"),
        hanging("  ", first.definition),
        _row("also", ", ".join(first.synonyms)),
        _row("taught in", _place(curriculum, first)),
    ]
    rows += [_row("again in", _place(curriculum, other)) for other in others]
    rows += [
        hanging("  ", other.definition) for other in others if other.definition != first.definition
    ]
    rows.append(_row("near it", ", ".join(each.name for each in glossary.neighbors(first))))
    return lines(*rows)


def by_stage(curriculum: Curriculum, terms: Iterable[Term]) -> Group:
    """Return terms with their definitions under the stage that teaches them."""
    rows: list[RenderableType] = []
    stage = ""
    for term in terms:
        if term.stage != stage:
            stage = term.stage
            rows += [Text(), _heading(curriculum, stage)] if rows else [_heading(curriculum, stage)]
        rows.append(hanging(Text(f"  {term.name}  ", "bold"), term.definition))
    return lines(*rows)


def names_by_stage(curriculum: Curriculum, terms: Iterable[Term]) -> Group:
    """Return the terms' names under the stage that teaches them."""
    names: dict[str, list[str]] = {}
    for term in terms:
        names.setdefault(term.stage, []).append(term.name)
    rows: list[RenderableType] = []
    for stage, those in names.items():
        rows += [_heading(curriculum, stage), hanging("  ", ", ".join(those)), Text()]
    return lines(*rows, Text("`mlx glossary TERM` defines one; `--find TEXT` searches.", "dim"))


def _heading(curriculum: Curriculum, stage: str) -> Text:
    title = next((each.title for each in curriculum.stages if each.name == stage), "")
    return Text.assemble((stage, "bold"), f"  {title}")


def _row(label: str, words: str) -> RenderableType | None:
    return hanging(Text(f"  {label + ':':<11}", "dim"), words) if words else None


def _place(curriculum: Curriculum, term: Term) -> str:
    exercise = curriculum.by_slug.get(term.exercise)
    if exercise is not None:
        return f"{exercise.name}: {exercise.title}"
    return f"the lesson of {term.stage} (mlx read {term.stage[3:]})"
