"""The language of the course: terms are taught, titles can be found, old words stay away.

A stage takes part once it has a `terms.toml`. Which words the standard terms have replaced is
kept in `tests/wording/STAGE.toml`: a table an exercise, the old words and their term.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from mlx_exercises.curriculum.glossary import read_terms
from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint import Diagnostic
from mlx_exercises.dev.repository import Repository
from mlx_exercises.dev.source_file import SourceFile
from mlx_exercises.errors import Damaged
from mlx_exercises.model.glossary import Term, normalize

WORDS_START, WORDS_END = "<!-- words: written by tools/make_words.py -->", "<!-- words end -->"
_TITLE_LONGEST = 48  # characters: what fits beside the slug in a list on 80 columns
_FEWEST_USES = 2  # in its definition and at least once more


def terms_are_taught(repository: Repository) -> Iterator[Diagnostic]:
    """Every term is defined and used in its lesson or in the exercise that introduces it."""
    for stage in repository.manifests:
        path = repository.root / "checks" / stage / "terms.toml"
        if not path.is_file():
            continue
        try:
            terms = read_terms(path)
        except Damaged as error:
            yield Diagnostic(error.what, "Write valid TOML.", path, about=stage)
            continue
        exercises = {each.slug: each for each in repository.of_stage(stage)}
        lesson = _lesson(repository.root, stage)
        for term in terms:
            if term.exercise and term.exercise not in exercises:
                what = f"The term {term.name!r} is introduced by {term.exercise!r}, which is none."
                yield Diagnostic(what, "Name a slug, or `lesson`.", path, about=stage)
                continue
            texts = [lesson]
            if term.exercise:
                texts.append(_words_of(exercises[term.exercise]))
            if uses := _uses(term, " ".join(texts)):
                yield Diagnostic(f"The term {term.name!r} {uses}.", _ADVICE, path, about=stage)


_ADVICE = "Define it in one sentence where it is introduced, then use it by that name."


def _uses(term: Term, text: str) -> str:
    named = _occurrences(text, term.name)
    if not named:
        return "does not occur under its own name where it is introduced"
    if sum(_occurrences(text, name) for name in term.names) < _FEWEST_USES:
        return "occurs once only where it is introduced"
    return ""


def titles_can_be_found(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """A title is what one would search for: short, with keywords beside it."""
    if not (files.root / "checks" / files.stage / "terms.toml").is_file():
        return
    manifest, line = files.manifest.path, files.line
    title = str(files.table.get("title", ""))
    if len(title) > _TITLE_LONGEST:
        what = f"The title has {len(title)} characters; {_TITLE_LONGEST} are the most."
        yield Diagnostic(what, "Name the topic; keywords catch the rest.", manifest, line)
    if not files.table.get("keywords"):
        advice = "List what one would search for: keywords = ['ROC curve', 'AUC']."
        yield Diagnostic("There are no keywords.", advice, manifest, line)


def old_words(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """No word that a standard term has replaced comes back where it stood."""
    replaced = _replaced(files.root / "tests" / "wording" / f"{files.stage}.toml")
    text = normalize(_words_of(files))
    for old, term in replaced.get(files.slug, {}).items():
        if _occurrences(text, old):
            what = f"{old!r} stands where the course says: {term}."
            yield Diagnostic(what, "Use the standard term.", files.exercise.path)


def _replaced(path: Path) -> Mapping[str, Mapping[str, str]]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _lesson(root: Path, stage: str) -> str:
    text = SourceFile(root / "exercises" / stage / "README.md").text
    before, _, rest = text.partition(WORDS_START)
    return before + rest.partition(WORDS_END)[2]


def _words_of(files: ExerciseFiles) -> str:
    """Return all that an exercise says to a learner: file, hints, closing text, messages."""
    table = files.table
    words = (table.get("title", ""), *table.get("hints", ()), table.get("after", ""))
    return " ".join((files.exercise.text, *map(str, words), files.check.text))


def _occurrences(text: str, phrase: str) -> int:
    # Plurals count; letters around do not: `mode` is not in `model`.
    pattern = rf"(?<![a-z]){re.escape(normalize(phrase))}(?:s|es)?(?![a-z])"
    return len(re.findall(pattern, normalize(text)))
