"""What `stage.toml` must say."""

from __future__ import annotations

import ast
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint import Diagnostic
from mlx_exercises.dev.lint.rules.texts import MARK
from mlx_exercises.dev.repository import Repository
from mlx_exercises.dev.source_file import SourceFile
from mlx_exercises.model.curriculum import KINDS

_STAGE_KEYS: Mapping[str, type] = {
    **dict.fromkeys(("title", "about"), str),
    **dict.fromkeys(("roadmap", "read", "exercise"), list),
}
_EXERCISE_KEYS: Mapping[str, type] = {
    **dict.fromkeys(("slug", "title", "kind", "after"), str),
    **dict.fromkeys(("needs", "hints"), list),
    "minutes": int,
}
_OPTIONAL: Mapping[str, type] = {"extra": bool, "slow": bool, "draft": bool, "keywords": list}
_STAGE_OPTIONAL: Mapping[str, type] = {"python_first": bool, "plain_python": bool}

_FEWEST_HINTS = 3
_HINT_LINES, _COLUMNS = 5, 80
_AFTER_LONGEST = 400  # characters: one or two sentences
_TITLE_LONGEST = 60  # characters
_LONG_ENOUGH = 25  # characters from which on a repeated sentence is no accident


def stage_manifest(repository: Repository) -> Iterator[Diagnostic]:
    """Every stage has a manifest with known keys of the right types."""
    for stage, manifest in repository.manifests.items():
        if manifest.flaw:
            advice = "Write valid TOML with the keys title, roadmap, about, read and [[exercise]]."
            yield Diagnostic(f"The manifest {manifest.flaw}.", advice, manifest.path, about=stage)
            continue
        for what, advice in _key_faults(manifest.data, _STAGE_KEYS, _STAGE_OPTIONAL):
            yield Diagnostic(what, advice, manifest.path, about=stage)
        if MARK in str(manifest.data.get("about", "")):
            advice = "Write one sentence on what the stage is about."
            yield Diagnostic("`about` is still to be written.", advice, manifest.path, about=stage)
        for link in manifest.data.get("read", ()):
            if not str(link).startswith("https://"):
                what = f"`read` holds {link!r}, which is no https link."
                yield Diagnostic(what, "List links only.", manifest.path, about=stage)


def tables_have_files(repository: Repository) -> Iterator[Diagnostic]:
    """Every table in a manifest belongs to a file."""
    for stage, manifest in repository.manifests.items():
        slugs = {files.slug for files in repository.of_stage(stage)}
        for slug in manifest.slugs:
            if slug not in slugs:
                what = f"The table {slug!r} belongs to no file."
                advice = f"Write exercises/{stage}/NN_{slug}.py, or take the table out."
                yield Diagnostic(what, advice, manifest.path, manifest.line_of(slug), about=stage)


def slugs_are_unique(repository: Repository) -> Iterator[Diagnostic]:
    """No two exercises share a slug: progress is kept under it."""
    for slug, count in Counter(files.slug for files in repository.exercises).items():
        if count > 1:
            where = ", ".join(files.name for files in repository.exercises if files.slug == slug)
            what = f"The slug {slug!r} is used {count} times: {where}."
            yield Diagnostic(what, "Rename all but one.")


def exercise_table(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """The exercise's table has every key, of the right type, and no other."""
    if files.manifest.flaw:
        what = f"The stage's manifest {files.manifest.flaw}."
        advice = "Write valid TOML with a table [[exercise]] for each file."
        yield Diagnostic(what, advice, files.manifest.path)
        return
    if not files.table:
        advice = f"Add a table [[exercise]] with slug = {files.slug!r}."
        yield Diagnostic("The manifest has no table for it.", advice, files.manifest.path)
        return
    for what, advice in _key_faults(files.table, _EXERCISE_KEYS, _OPTIONAL):
        yield _in_table(files, what, advice)
    if files.kind and files.kind not in KINDS:
        advice = f"Use one of {', '.join(KINDS)}."
        yield _in_table(files, f"There is no kind {files.kind!r}.", advice)
    title = str(files.table.get("title", ""))
    if title.endswith(".") or len(title) > _TITLE_LONGEST:
        advice = "A title fits a line of a list: short and no full stop."
        yield _in_table(files, f"The title {title!r} is no title.", advice)


def hints(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """Three hints or more, each of at most five terminal lines."""
    given = _hints_of(files)
    if files.table and len(given) < _FEWEST_HINTS:
        what = f"There are {len(given)} hints; {_FEWEST_HINTS} are the least."
        advice = "Write a question, then where to look or a smaller case, then nearly the line."
        yield _in_table(files, what, advice)
    for number, hint in enumerate(given, start=1):
        lines = sum(len(textwrap.wrap(part, _COLUMNS)) or 1 for part in hint.strip().split("\n"))
        if not hint.strip():
            yield _in_table(files, f"Hint {number} is empty.", "Write it.")
        if lines > _HINT_LINES:
            what = f"Hint {number} takes {lines} lines of {_COLUMNS} columns."
            advice = f"Cut it to {_HINT_LINES}; the long version belongs in the lesson."
            yield _in_table(files, what, advice)


def hints_keep_the_answer(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """No hint holds the whole gap, and none repeats what a failure says anyway."""
    messages = [text for text in _strings(files.check) if len(text) >= _LONG_ENOUGH]
    answer = [text for text in _answer_lines(files) if len(text) > len("return x")]
    for number, hint in enumerate(_hints_of(files), start=1):
        if answer and all(text in hint for text in answer):
            advice = "Leave the learner a step: name the function, or work a smaller case."
            what = f"Hint {number} contains the whole answer."
            yield _in_table(files, what, advice)
        for text in messages:
            if text in hint:
                what = f"Hint {number} repeats a failure message: {text!r}"
                advice = "The learner has read that. Say something that goes further."
                yield _in_table(files, what, advice)


def after(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """One or two sentences for after a pass."""
    text = files.table.get("after", "")
    if files.table and not str(text).strip():
        advice = "Say in one or two sentences why it works and where machine learning uses it."
        yield _in_table(files, "`after` says nothing.", advice)
    elif len(str(text)) > _AFTER_LONGEST:
        what = f"`after` has {len(str(text))} characters."
        advice = f"One or two sentences, at most {_AFTER_LONGEST} characters."
        yield _in_table(files, what, advice)


def _in_table(files: ExerciseFiles, what: str, advice: str) -> Diagnostic:
    return Diagnostic(what, advice, files.manifest.path, files.line)


def _key_faults(
    data: Mapping[str, Any], wanted: Mapping[str, type], optional: Mapping[str, type]
) -> Iterator[tuple[str, str]]:
    for key, kind in wanted.items():
        if key not in data:
            yield f"The key `{key}` is missing.", f"Add {key} = … ({kind.__name__})."
    known = {**wanted, **optional}
    for key, value in data.items():
        if key not in known:
            yield f"The key `{key}` is not known.", f"The keys are {', '.join(known)}."
        elif type(value) is not known[key]:
            yield f"`{key}` is a {type(value).__name__}.", f"Make it a {known[key].__name__}."
        elif isinstance(value, str) and not value.strip():
            yield f"`{key}` is empty.", "Write it."
        elif type(value) is int and value <= 0:
            yield f"`{key}` is {value}.", "Give a number above 0."
        elif key != "exercise" and not all(isinstance(each, str) for each in _listed(value)):
            yield f"`{key}` holds something other than strings.", "Make each a string."


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _hints_of(files: ExerciseFiles) -> list[str]:
    return [str(each) for each in _listed(files.table.get("hints"))]


def _answer_lines(files: ExerciseFiles) -> list[str]:
    """The solution's lines of code that the learner has to find."""
    found = []
    for number, line in enumerate(files.solution.lines, start=1):
        text = line.strip()
        inside = number > len(files.solution.header.split("\n"))
        if text and inside and not text.startswith("#") and not files.is_given(number):
            found.append(text)
    return found


def _strings(source: SourceFile) -> list[str]:
    nodes = ast.walk(source.tree)
    return [n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)]
