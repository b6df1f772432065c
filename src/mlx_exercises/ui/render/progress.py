"""Progress of the learner and of a training: bars, curves; also keys, warnings, errors."""

import math
from collections.abc import Iterable
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from mlx_exercises.course.course import Course
from mlx_exercises.errors import MlxError
from mlx_exercises.model.curriculum import Exercise, Stage
from mlx_exercises.model.training_progress import Training
from mlx_exercises.ui.render import icons
from mlx_exercises.ui.render.layout import bar, hanging, lines
from mlx_exercises.ui.render.sanitize import literal

_TRAINING_BAR = 24  # columns
_FEWEST = 3  # points that make a curve


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
    """Return each stage's state and number, in order, with the current one pointed out."""
    here = course.curriculum.stage_of(course.current)
    milestones = Text()
    for number, stage in enumerate(course.stages):
        icon = icons.of_state(course.stage_state(stage))
        is_here = stage is here
        milestones.append(" " if number else "")
        milestones.append(icons.CURRENT.symbol if is_here else icon.symbol, icon.style)
        milestones.append(f"{stage.number:02}", "bold reverse" if is_here else icon.style)
    return hanging("Road     ", milestones)


def opened(stages: Iterable[Stage], done: Stage) -> Group:
    """Return which stage was just finished, and which stages that has opened."""
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


def keys(pairs: Iterable[tuple[str, str]]) -> Text:
    """Return the keys that can be pressed now: `n next  h hint  q quit`."""
    text = Text()
    for number, (key, word) in enumerate(pairs):
        text.append("   " if number else "")
        text.append(key, "bold cyan")
        text.append(f" {word}")
    return text


def training_line(training: Training) -> Text:
    """Return the bar, the steps, the loss and the speed, in one line."""
    last = training.last
    loss = "" if last.loss is None else f"  loss {last.loss:.3f}"
    speed = f"  {training.speed:,.0f} steps a second" if training.speed else ""
    return Text.assemble(
        (literal(last.label), "bold"),
        "  ",
        bar(last.number, max(1, last.total), _TRAINING_BAR),
        f"  {last.number:,} of {last.total:,} steps",
        loss,
        (speed, "dim"),
    )


def loss_curve(training: Training) -> dict[str, Any] | None:
    """Return the losses so far as a picture's data; None while there are too few."""
    from mlx_exercises.figures import Lines, Series

    points = [
        (step.number, step.loss)
        for step in training.steps
        if step.loss is not None and math.isfinite(step.loss)
    ]
    if len(points) < _FEWEST:
        return None
    numbers, losses = zip(*points, strict=True)
    curve = Lines(
        (Series(numbers, losses, "loss"),),
        x_label="step",
        y_label="loss",
        x_range=(0, max(training.last.total, training.last.number)),
    )
    return curve.to_json()
