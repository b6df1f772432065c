"""From an exercise to the job that judges it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.model.locked_parse import parse
from mlx_exercises.runner.worker_handle import DEADLINE, SLOW_DEADLINE, Job
from mlx_exercises.workspace.workspace import Workspace


def job_for(workspace: Workspace, exercise: Exercise, file: Path | None = None) -> Job:
    """Return the job that judges the learner's file, or another file in its place."""
    curriculum = workspace.curriculum
    check = curriculum.check(exercise)
    solution = curriculum.solution(exercise)
    return Job(
        exercise=exercise.name,
        check=check,
        file=file or workspace.file(exercise),
        folder=workspace.root,
        imports=imports_of(check, solution),
        deadline=SLOW_DEADLINE if exercise.slow else DEADLINE,
    )


@cache
def imports_of(*files: Path) -> tuple[str, ...]:
    """Return the modules (`a.b`) and attributes (`a.b:c`) that the import lines name."""
    names: dict[str, None] = {}
    for file in files:
        try:
            tree = parse(file.read_bytes())
        except (OSError, SyntaxError, ValueError):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names.update((alias.name, None) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names[node.module] = None
                # `from transformers import Trainer`: Trainer hides a lazy module.
                names.update((f"{node.module}:{alias.name}", None) for alias in node.names)
    return tuple(names)
