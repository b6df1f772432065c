"""How far the learner is: bars, stages that open, the keys, errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from mlx_exercises.ui.render import icons
from mlx_exercises.ui.render.layout import bar, hanging, lines
from mlx_exercises.ui.render.sanitize import literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from mlx_exercises.course.course import Course
    from mlx_exercises.errors import MlxError
    from mlx_exercises.model.curriculum import Exercise, Stage


def progress(course: Course, exercise: Exercise, *, width: int = 80) -> Group:
    """Return two bars: the exercise's stage, and the whole roadmap; in a review one."""
    rows = [(course.name, *course.progress(course.exercises))]
    if course.gated:
        stage = course.curriculum.stage_of(exercise)
        rows.insert(0, (stage.title, *course.progress(stage.exercises)))
    label = min(max(len(title) for title, _, _ in rows), max(8, width // 3))
    space = max(4, min(30, width - label - 14))
    return Group(
        *(
            Text.assemble(
                f"{literal(title)[:label]:<{label}}  ",
                bar(done, total, space),
                (f"  {done}/{total}", "dim"),
            )
            for title, done, total in rows
        )
    )


def road(course: Course) -> RenderableType:
    """Return every stage as a milestone, in order: its state, its number, and where one is."""
    here = course.curriculum.stage_of(course.current)
    milestones = Text()
    for number, stage in enumerate(course.stages):
        mark = icons.of_state(course.stage_state(stage))
        is_here = stage is here
        milestones.append(" " if number else "")
        milestones.append(icons.CURRENT.symbol if is_here else mark.symbol, mark.style)
        milestones.append(f"{stage.number:02}", "bold reverse" if is_here else mark.style)
    return hanging("Road     ", milestones)


def opened(stages: Iterable[Stage], done: Stage) -> Group:
    """Say what the stage that was just done was about, and which stages it has opened."""
    return Group(
        hanging(
            Text("✓ ", "bold green"),
            Text.assemble((f"{literal(done.title)}: done. ", "bold green"), literal(done.about)),
        ),
        *(
            hanging(
                Text("✓ ", "bold green"),
                Text.assemble(
                    (f"{stage.name} is open: {literal(stage.title)}.", "bold green"),
                    f" Its lesson: mlx read {stage.slug}",
                ),
            )
            for stage in stages
        ),
    )


def trouble(error: MlxError) -> Group:
    """Return an error and its advice."""
    return lines(
        hanging(Text("✗ ", "bold red"), Text(literal(error.what), "bold")),
        hanging("  ", error.advice) if error.advice else None,
    )


def warning(what: str, advice: str = "") -> Group:
    """Return something that went wrong without stopping anything."""
    return lines(
        hanging(Text("! ", "yellow"), literal(what)), hanging("  ", advice) if advice else None
    )


def keys(pairs: Iterable[tuple[str, str]], *, dim: bool = False) -> Text:
    """Return the keys that can be pressed now: `n next  h hint  q quit`."""
    text = Text(style="dim" if dim else "")
    for number, (key, word) in enumerate(pairs):
        text.append("   " if number else "")
        text.append(key, "bold cyan")
        text.append(f" {word}")
    return text
