"""The rows of `mlx list`: which stages and exercises it shows, and their JSON."""

from __future__ import annotations

from typing import Any

from mlx_exercises.course.course import Course, State
from mlx_exercises.model.curriculum import Exercise, Stage
from mlx_exercises.workspace.workspace import Workspace

Rows = list[tuple[Stage, list[Exercise]]]


def select(course: Course, *, stage: Stage | None, pending: bool, find: str) -> Rows:
    """Return the stages in the learner's order, each with the selected exercises.

    `pending` leaves out exercises that are done. `find` keeps those whose name, title, kind or
    stage holds all its words, in any case. With either, stages without exercises are left out.
    """
    words = find.casefold().split()
    rows: Rows = []
    for each in course.stages if stage is None else (stage,):
        selected = [
            exercise
            for exercise in each.exercises
            if not (pending and course.state(exercise) is State.DONE)
            and all(word in _text_of(each, exercise) for word in words)
        ]
        if selected or not (pending or words):
            rows.append((each, selected))
    return rows


def _text_of(stage: Stage, exercise: Exercise) -> str:
    return f"{exercise.name} {exercise.title} {exercise.kind} {stage.title}".casefold()


def to_json(workspace: Workspace, course: Course, rows: Rows) -> dict[str, Any]:
    """Return the document of `mlx list --json`."""
    return {
        "current": course.current.name,
        "stages": [
            {
                "name": stage.name,
                "title": stage.title,
                "state": course.stage_state(stage).value,
                "by_hand": stage.slug in course.progress_state.unlocked,
                "exercises": [
                    {
                        "name": each.name,
                        "title": each.title,
                        "kind": each.kind,
                        "extra": each.extra,
                        "slow": each.slow,
                        "state": course.state(each).value,
                        "path": str(workspace.file(each)),
                    }
                    for each in exercises
                ],
            }
            for stage, exercises in rows
        ],
    }
