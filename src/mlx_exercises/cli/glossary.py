"""The command that explains the terms of the course: `glossary`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlx_exercises.cli.names import AsJson

if TYPE_CHECKING:
    from mlx_exercises.cli.context import CommandContext
    from mlx_exercises.model.glossary import Glossary, Term


def complete_term(incomplete: str) -> list[str]:
    """Return the terms that begin so, for a shell to complete."""
    from mlx_exercises.curriculum.glossary import load_glossary
    from mlx_exercises.curriculum.loader import shipped_root
    from mlx_exercises.errors import MlxError

    try:
        names = load_glossary(shipped_root()).names
    except MlxError:
        return []  # a shell that completes has no place for errors
    return [name for name in names if name.casefold().startswith(incomplete.casefold())]


def glossary(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TERM]",
            autocompletion=complete_term,
            help="The term; without it, all terms by stage.",
            show_default=False,
        ),
    ] = None,
    *,
    find: Annotated[
        str, typer.Option(metavar="TEXT", help="Terms with these words in name or definition.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Explain a term of machine learning, and say where the course teaches it."""
    from mlx_exercises.curriculum.glossary import load_glossary
    from mlx_exercises.ui.render import glossary as render

    context: CommandContext = ctx.obj
    curriculum = context.curriculum
    known = load_glossary(curriculum.root)
    if words:  # a term of several words needs no quotes
        terms = known.find(" ".join(words))
        shown = render.entry(curriculum, known, terms)
    elif find:
        terms = known.search(find)
        shown = render.by_stage(curriculum, terms)
    else:
        terms = known.terms
        shown = render.names_by_stage(curriculum, terms)
    if as_json:
        context.print_json({"terms": [_to_json(known, term) for term in terms]})
    elif terms:
        context.out.print(shown)
    else:
        context.out.print("Nothing matches. `mlx glossary` lists all terms.")


def _to_json(known: Glossary, term: Term) -> dict[str, object]:
    return {
        "term": term.name,
        "also": list(term.synonyms),
        "definition": term.definition,
        "stage": term.stage,
        "exercise": term.exercise or None,
        "neighbors": [each.name for each in known.neighbors(term)],
    }
