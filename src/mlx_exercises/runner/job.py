"""One file to be judged by one check: what a worker is asked to do."""

from __future__ import annotations

import ast
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.model.locked_parse import parse
from mlx_exercises.workspace.workspace import Workspace

DEADLINE = 10.0  # seconds a check may take once everything is loaded
SLOW_DEADLINE = 40.0  # of one that trains: some seconds on a fast machine, many on an old laptop

_SLOW_LIBRARIES = frozenset(
    ("torch", "transformers", "sklearn", "pandas", "matplotlib", "seaborn", "gymnasium", "optuna")
)


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be judged by one check."""

    exercise: str  # the name
    check: Path
    file: Path  # the learner's
    folder: Path  # where the code is run
    imports: tuple[str, ...]  # modules worth having loaded
    deadline: float = DEADLINE  # seconds
    show: bool = True  # make the figures after a pass
    solution: Path | None = None  # with it, a claim that errors is blamed on the file or the check
    # What authors want on top:
    seed: int = 0  # how far every fixed seed is shifted
    offline: bool = False  # refuse the network
    brief: bool = False  # end at the first claim that does not pass
    strict: bool = False  # a suspect that no input tells apart is an error
    batch: bool = False  # the worker judges one file after another

    @property
    def loads_slowly(self) -> bool:
        """Whether it imports a library that is slow to load.

        Slow means that `import NAME` takes more than 0.1 s of processor time (the difference of
        `time.process_time()`) in a fresh process, with the files in the disk cache; without it,
        several times as long. Measured in seconds: numpy 0.07; gymnasium 0.11, optuna 0.16,
        pandas 0.24, matplotlib.pyplot 0.37, torch 0.9, sklearn 0.9, seaborn 1.0, and transformers
        0.5 to 3 by what is used of it. scipy (0.07) stays out: only scipy.stats (0.57) is slow.
        """
        return any(
            name.partition(".")[0].partition(":")[0] in _SLOW_LIBRARIES for name in self.imports
        )

    def to_json(self) -> dict[str, Any]:
        """Return the job as JSON values, for its worker."""
        values = asdict(self)
        del values["solution"]  # the worker has no use for it
        return values | {name: str(values[name]) for name in ("check", "file", "folder")}


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
        solution=solution,
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
