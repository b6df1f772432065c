"""The rows of `mlx list`: which stages and exercises it shows, and their JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlx_exercises.course.course import Course, State
from mlx_exercises.model.glossary import normalize

if TYPE_CHECKING:
    from mlx_exercises.model.curriculum import Exercise, Stage
    from mlx_exercises.model.glossary import Glossary
    from mlx_exercises.workspace.workspace import Workspace

Rows = list[tuple["Stage", list["Exercise"]]]


def select(
    course: Course,
    *,
    stage: Stage | None,
    pending: bool,
    find: str,
    glossary: Glossary | None = None,
) -> Rows:
    """Return the stages in the learner's order with those exercises that are asked for.

    `find` wants all its words, in any case, in the exercise's name, title, keywords, kind,
    stage, or in one of the glossary terms that it introduces.
    A stage of which nothing is left is left out when something was asked for.
    """
    words = normalize(find).split() if "/" not in find else find.casefold().split()
    rows: Rows = []
    for each in course.stages if stage is None else (stage,):
        selected = [
            exercise
            for exercise in each.exercises
            if not (pending and course.state(exercise) is State.DONE)
            and _matches(words, each, exercise, glossary)
        ]
        if selected or not (pending or words):
            rows.append((each, selected))
    return rows


def _matches(words: list[str], stage: Stage, exercise: Exercise, glossary: Glossary | None) -> bool:
    terms = glossary.of_exercise(stage.name, exercise.slug) if glossary is not None else ()
    names = [name for term in terms for name in term.names]
    about = normalize(
        " ".join(
            (exercise.name, exercise.title, exercise.kind, stage.title, *exercise.keywords, *names)
        )
    )
    return all(word in about or word in exercise.name.casefold() for word in words)


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
