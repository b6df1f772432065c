"""`mlx dev new`: the files of an exercise that does not exist yet.

Each template is a small exercise that works: its check passes, its wrong answers get their
sentences. What the author must write is marked `AUTHOR:`, and `mlx dev check` names each
mark until it is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Template

from mlx_exercises.dev.repository import NUMBERED, Repository, read_repository
from mlx_exercises.errors import MlxError
from mlx_exercises.model.curriculum import KINDS
from mlx_exercises.model.names import matches_stage

_TEMPLATES = Path(__file__).parent / "templates"
# Kinds that differ in their place or their size, not in their form.
_LIKE = {"fill": "write", "reproduce": "write", "challenge": "write"}
_SECTION = re.compile(r"^=== (\w+)(?: (\w+))?\n", re.MULTILINE)

_STAGE = """\
title = "$title"
roadmap = []
about = "AUTHOR: one sentence on what the stage is about."
read = []
"""
_LESSON = "# $title\n\nAUTHOR: the worked ideas, one or two pages.\n"
_TABLE = """
[[exercise]]
slug = "$slug"
title = "$title"
kind = "$kind"
minutes = $minutes
needs = [$needs]
hints = [
  "AUTHOR: a question.",
  "AUTHOR: where to look, or a smaller case worked.",
  "AUTHOR: nearly the line.",
]
after = "AUTHOR: why it works, and where machine learning uses it."
"""


_DRAFT_TABLE = """
[[exercise]]
slug = "$slug"
title = "$title"
kind = "$kind"
needs = [$needs]
draft = true
"""


def create_exercise(
    root: Path, stage: str, slug: str, kind: str, *, title: str = "", draft: bool = False
) -> list[Path]:
    """Write the files of a new exercise and return their paths, new ones and changed ones.

    `stage` is any of its names, or a new folder such as `28_robots`. The exercise gets the next
    free number. A draft has the smallest useful set of files, of which its author writes the
    rest later. Raises `MlxError` for a kind, a slug or a stage that cannot be.
    """
    repository = read_repository(root)
    _refuse_bad_names(root, repository, slug, kind)
    folder = _folder_of(repository, stage)
    title = title or slug.replace("_", " ").capitalize()
    values = {"title": title, "slug": slug, "kind": kind}
    values["needs"] = "" if kind == "tune" and not draft else '"numpy"'
    values["minutes"] = "40" if kind == "challenge" else "10"
    number = 1 + max((int(files.stem[:2]) for files in repository.of_stage(folder)), default=0)
    stem = f"{number:02}_{slug}"
    template = "draft" if draft else _LIKE.get(kind, kind)
    written = []
    for section, name, text in _sections(template):
        path = root / f"{section}s" / folder / f"{stem}.py"
        if section == "mistake":
            path = root / "tests" / "mistakes" / folder / stem / f"{name}.py"
        written.append(_write(path, Template(text).substitute(values)))
    table = Template(_DRAFT_TABLE if draft else _TABLE).substitute(values)
    return [*written, *_add_to_stage(root, folder, table)]


def _refuse_bad_names(root: Path, repository: Repository, slug: str, kind: str) -> None:
    if root.name == "shipped":
        advice = "Work in a clone of the project, or name one with --root."
        raise MlxError(f"{root} belongs to an installed package.", advice)
    if kind not in KINDS:
        raise MlxError(f"There is no kind {kind!r}.", f"Use one of {', '.join(KINDS)}.")
    if not NUMBERED.fullmatch(f"00_{slug}"):
        advice = "Use small letters, digits and underlines; begin with a letter."
        raise MlxError(f"{slug!r} cannot be a slug.", advice)
    for files in repository.exercises:
        if files.slug == slug:
            advice = "Slugs are unique: take another."
            raise MlxError(f"{files.name} has that slug already.", advice)


def _folder_of(repository: Repository, stage: str) -> str:
    for folder in repository.manifests:
        if matches_stage(stage, folder):
            return folder
    if not NUMBERED.fullmatch(stage):
        advice = "Name a stage that is there, or a new folder with its number: 28_robots."
        raise MlxError(f"There is no stage called {stage!r}.", advice)
    return stage


def _sections(template: str) -> Iterator[tuple[str, str, str]]:
    """Yield what each part of a template is, its name if it is a wrong answer, and its text."""
    text = (_TEMPLATES / f"{template}.txt").read_text(encoding="utf-8")
    parts = _SECTION.split(text)[1:]
    yield from zip(parts[::3], parts[1::3], parts[2::3], strict=True)


def _add_to_stage(root: Path, folder: str, table: str) -> Iterator[Path]:
    """Add a table to the stage's manifest, with the stage itself if it is new."""
    manifest = root / "checks" / folder / "stage.toml"
    lesson = root / "exercises" / folder / "README.md"
    title = folder[3:].replace("_", " ").capitalize()
    if not manifest.exists():
        _write(manifest, Template(_STAGE).substitute(title=title))
    if not lesson.exists():
        yield _write(lesson, Template(_LESSON).substitute(title=title))
    with manifest.open("a", encoding="utf-8") as file:
        file.write(table)
    yield manifest


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8") as file:  # never over anything
        file.write(text)
    return path
