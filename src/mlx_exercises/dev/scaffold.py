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


def begin(root: Path, stage: str, slug: str, kind: str, *, title: str = "") -> list[Path]:
    """Write the files of a new exercise and return their paths, new ones and changed ones.

    `stage` goes by any of its names, or is a new folder such as `28_robots`. The exercise gets
    the next free number. Raises `MlxError` for a kind, a slug or a stage that cannot be.
    """
    shelf = read_repository(root)
    _refuse_bad_names(root, shelf, slug, kind)
    folder = _folder_of(shelf, stage)
    title = title or slug.replace("_", " ").capitalize()
    names = {"title": title, "slug": slug, "kind": kind}
    stem = f"{_next_number(shelf, folder):02}_{slug}"
    mistakes = root / "tests" / "mistakes" / folder / stem
    written = []
    for section, name, text in _sections(kind):
        path = mistakes / f"{name}.py" if name else root / f"{section}s" / folder / f"{stem}.py"
        written.append(_write(path, Template(text).substitute(names)))
    return [*written, *_enter(root, folder, names)]


def _refuse_bad_names(root: Path, shelf: Repository, slug: str, kind: str) -> None:
    if root.name == "shipped":
        advice = "Work in a clone of the project, or name one with --root."
        raise MlxError(f"{root} belongs to an installed package.", advice)
    if kind not in KINDS:
        raise MlxError(f"There is no kind {kind!r}.", f"Use one of {', '.join(KINDS)}.")
    if not NUMBERED.fullmatch(f"00_{slug}"):
        raise MlxError(
            f"{slug!r} cannot be a slug.",
            "Use small letters, digits and underlines; begin with a letter, not with a number.",
        )
    for draft in shelf.drafts:
        if draft.slug == slug:
            raise MlxError(
                f"{draft.name} has that slug already.", "Slugs are unique: take another."
            )


def _folder_of(shelf: Repository, stage: str) -> str:
    for name in shelf.manifests:
        if matches_stage(stage, name):
            return name
    if not NUMBERED.fullmatch(stage):
        advice = "Name a stage that is there, or a new folder with its number: 28_robots."
        raise MlxError(f"There is no stage called {stage!r}.", advice)
    return stage


def _next_number(shelf: Repository, folder: str) -> int:
    drafts = [draft for draft in shelf.drafts if draft.stage == folder]
    return max((int(draft.stem[:2]) for draft in drafts), default=0) + 1


def _sections(kind: str) -> Iterator[tuple[str, str, str]]:
    """Yield what each part of a template is, its name if it is a wrong answer, and its text."""
    text = (_TEMPLATES / f"{_LIKE.get(kind, kind)}.txt").read_text(encoding="utf-8")
    parts = _SECTION.split(text)[1:]
    for section, name, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        yield section, name or "", body


def _enter(root: Path, folder: str, names: dict[str, str]) -> Iterator[Path]:
    """Add the exercise's table to the stage's manifest, with the stage itself if it is new."""
    manifest = root / "checks" / folder / "stage.toml"
    lesson = root / "exercises" / folder / "README.md"
    stage_title = folder[3:].replace("_", " ").capitalize()
    if not manifest.exists():
        _write(manifest, Template(_STAGE).substitute(title=stage_title))
    if not lesson.exists():
        yield _write(lesson, Template(_LESSON).substitute(title=stage_title))
    needs = "" if names["kind"] == "tune" else '"numpy"'
    minutes = "40" if names["kind"] == "challenge" else "10"
    with manifest.open("a", encoding="utf-8") as file:
        file.write(Template(_TABLE).substitute(names, needs=needs, minutes=minutes))
    yield manifest


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8") as file:  # never over anything
        file.write(text)
    return path
