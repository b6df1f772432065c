"""Where files lie, and that none is missing or left over."""

from __future__ import annotations

import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint import Diagnostic
from mlx_exercises.dev.lint.rules.texts import MARK
from mlx_exercises.dev.mutation.equivalent import read_equivalents
from mlx_exercises.dev.repository import NUMBERED, TREES, Repository
from mlx_exercises.dev.source_file import SourceFile
from mlx_exercises.errors import MlxError

_FEWEST_MISTAKES = 2
_BESIDE = {
    "exercises/README.md",
    "checks/stage.toml",
    "checks/equivalent.toml",
    "checks/terms.toml",
}
_IGNORED = {"__pycache__", ".gitkeep", ".mlx", ".pytest_cache", ".ruff_cache", ".mypy_cache"}


def files_of_one_name(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """Exercise, check and solution have one name, and can be read."""
    for source in files.sources:
        if source.flaw:
            yield Diagnostic(f"The file {source.flaw}.", "Write it.", source.path)


def enough_wrong_answers(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """At least two wrong answers are kept with the exercise."""
    if len(files.mistakes) < _FEWEST_MISTAKES:
        what = f"There are {len(files.mistakes)} wrong answers; {_FEWEST_MISTAKES} are the least."
        advice = (
            "Write answers that people really give: a comment with the sentence they must get, "
            "then the definitions that differ from the solution."
        )
        yield Diagnostic(what, advice, files.mistakes_folder)


def stray_files(repository: Repository) -> Iterator[Diagnostic]:
    """Nothing lies in the trees that belongs to no exercise."""
    for tree in (*TREES, "tests/mistakes"):
        for path in sorted((repository.root / tree).rglob("*")):
            if path.is_file() and not _is_known(repository, path.relative_to(repository.root)):
                advice = "Delete it, or name it like the exercise it belongs to."
                yield Diagnostic("This file belongs to no exercise.", advice, path)


def _is_known(repository: Repository, path: Path) -> bool:
    match path.parts:
        case [*_, name] if _IGNORED.intersection(path.parts) or name in _IGNORED:
            return True
        case ["exercises", "data", *_] | ["checks", "conftest.py" | "pytest.ini"]:
            return True
        case ["exercises" | "checks", stage, name] if f"{path.parts[0]}/{name}" in _BESIDE:
            return stage in repository.manifests
        case ["tests", "mistakes", stage, stem, name] if name.endswith(".py"):
            return any(files.stem == stem for files in repository.of_stage(stage))
        case [tree, _, name] if tree in TREES and name.endswith(".py"):
            return NUMBERED.fullmatch(name.removesuffix(".py")) is not None
        case _:
            return False


def lessons(repository: Repository) -> Iterator[Diagnostic]:
    """Every stage has a lesson."""
    for stage in repository.manifests:
        path = repository.root / "exercises" / stage / "README.md"
        lesson = SourceFile(path).text
        if MARK in lesson or not lesson.strip():
            what = "The stage has no lesson."
            advice = "Write one or two pages that a learner reads before starting."
            yield Diagnostic(what, advice, path, about=stage)


def challenges(repository: Repository) -> Iterator[Diagnostic]:
    """Every stage ends with its one challenge; drafts do not count."""
    for stage in repository.manifests:
        exercises = [files for files in repository.of_stage(stage) if not files.is_draft]
        found = [files for files in exercises if files.kind == "challenge"]
        if len(found) != 1:
            what = f"The stage has {len(found)} challenges."
            advice = "Make its last exercise, and no other, of the kind challenge."
            yield Diagnostic(what, advice, repository.manifests[stage].path, about=stage)
        elif found[0] is not exercises[-1]:
            what = f"The challenge {found[0].name} is not the last exercise."
            advice = "Give it the highest number."
            yield Diagnostic(what, advice, found[0].exercise.path, about=stage)
        elif found[0].table.get("extra"):
            what = f"The challenge {found[0].name} is an extra."
            advice = "Take `extra` out: passing the challenge proves the stage."
            yield Diagnostic(what, advice, repository.manifests[stage].path, about=stage)


def numbers(repository: Repository) -> Iterator[Diagnostic]:
    """No two exercises of a stage share a number."""
    seen: dict[tuple[str, str], ExerciseFiles] = {}
    for files in repository.exercises:
        other = seen.setdefault((files.stage, files.stem[:2]), files)
        if other is not files:
            what = f"{files.name} and {other.name} have one number."
            yield Diagnostic(what, "Renumber one of them.", files.exercise.path, about=files.stage)


def equivalents(repository: Repository) -> Iterator[Diagnostic]:
    """The lists of equivalent mutants can be read and speak of lines that are there."""
    for stage, manifest in repository.manifests.items():
        path = manifest.path.with_name("equivalent.toml")
        try:
            listed = read_equivalents(path)
        except MlxError as error:
            yield Diagnostic(error.what, error.advice, path, about=stage)
            continue
        solutions = {each.slug: each.solution.stripped for each in repository.of_stage(stage)}
        for slug, (_, line, _) in listed:
            if not set(line.split("\n")) <= solutions.get(slug, frozenset()):
                what = f"It lists a mutant of a line that {slug!r} does not have: {line}"
                yield Diagnostic(what, "Take the table out.", path, about=stage)


def wheel(repository: Repository) -> Iterator[Diagnostic]:
    """The built wheel would hold every file of the three trees."""
    settings = repository.root / "pyproject.toml"
    if not settings.is_file():  # exercises without the project
        return
    try:
        tool = tomllib.loads(settings.read_text(encoding="utf-8")).get("tool", {})
    except ValueError as error:
        yield Diagnostic(f"It cannot be read: {error}", "Make it valid TOML.", settings)
        return
    for step in ("hatch", "build", "targets", "wheel", "force-include"):
        tool = tool.get(step, {})
    for tree in TREES:
        if tool.get(tree) != f"mlx_exercises/shipped/{tree}":
            what = f"The wheel would not hold {tree}/."
            advice = f'Force-include it: {tree} = "mlx_exercises/shipped/{tree}".'
            yield Diagnostic(what, advice, settings)
    for path in _ignored_by_git(repository):
        advice = "Change .gitignore: what git ignores is on no other machine."
        yield Diagnostic("git ignores this file, so a wheel would lack it.", advice, path)


def _ignored_by_git(repository: Repository) -> list[Path]:
    """Return the files of the trees that a clone would not have."""
    files = [
        str(path.relative_to(repository.root))
        for tree in TREES
        for path in (repository.root / tree).rglob("*")
        if path.is_file() and not _IGNORED.intersection(path.parts)
    ]
    try:
        found = subprocess.run(
            ["git", "check-ignore", "--stdin"],
            cwd=repository.root,
            input="\n".join(files),
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
        )
    except (OSError, subprocess.TimeoutExpired):  # no git, nothing it could ignore
        return []
    return [repository.root / line for line in found.stdout.splitlines()]
