"""Where the learner is and how to go on: hints, the road, the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from mlx_exercises.ui.render import progress
from mlx_exercises.ui.render.layout import bar, count, hanging, lines

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from rich.console import Group

    from mlx_exercises.course.course import Course
    from mlx_exercises.model.curriculum import Exercise

_BAR = 30


def hints(exercise: Exercise, shown: Iterable[int]) -> Group:
    """Return some of an exercise's hints, counted from 0, and how many remain."""
    total = len(exercise.hints)
    numbers = list(shown)
    if not numbers:
        return lines(Text(f"{exercise.name} has no hints. `mlx read` shows the stage's lesson."))
    remaining = total - 1 - numbers[-1]
    more = f"{count(remaining, 'hint')} left: `mlx hint {exercise.slug}` shows the next."
    last = f"That was the last hint. `mlx hint {exercise.slug} --all` shows all {total} again."
    return lines(
        Text(exercise.name, "bold"),
        *(
            hanging(Text(f"Hint {number + 1} of {total}  ", "magenta"), exercise.hints[number])
            for number in numbers
        ),
        Text(more if remaining else last, "dim"),
    )


def what_next(exercise: Exercise, following: Exercise, *, passed: bool, finished: bool) -> Group:
    """Return the line below a verdict that says how to go on."""
    if not passed:
        words = f"`mlx hint` gives a hint, `mlx run {exercise.slug}` checks again."
        return lines(Text(words, "dim"))
    seen = f"`mlx solution {exercise.slug}` compares yours with ours."
    if finished:
        return lines(Text("Every exercise has passed. `mlx verify` checks them all.", "bold"))
    return lines(Text(f"Next: {following.name}.", "bold") + Text(f" {seen}", "dim"))


def whole_road(course: Course) -> Group:
    """Return how much of the roadmap is done, and where to go on."""
    done, total = course.progress(course.exercises)
    goal = f"Current: {course.current.name}. `mlx` goes there."
    if course.finished:
        goal = f"You have finished: every exercise has passed. {goal}"
    return lines(
        progress.road(course),
        Text.assemble("Roadmap  ", bar(done, total, _BAR), f"  {done}/{total}"),
        Text(goal, "dim"),
    )


def now_at(exercise: Exercise, file: Path, shown: str) -> Group:
    """Return the exercise that has just become the current one."""
    from mlx_exercises.ui.render.verdicts import exercise_heading

    return lines(
        Text.assemble("Current: ", (exercise.name, "bold")),
        exercise_heading(exercise, file, shown),
        Text("Next: `mlx` watches it, `mlx run` checks it once.", "dim"),
    )
