"""A learner with a workspace, at a terminal."""

import os
import sys
from pathlib import Path

import pytest
import small_curriculum
from pseudo_terminal import Session, save

MLX = [sys.executable, "-m", "mlx_exercises"]


class Learner:
    """Edits files and drives `mlx watch`, as a person would."""

    def __init__(self, folder: Path) -> None:
        self.curriculum = small_curriculum.write(folder / "curriculum")
        self.workspace = folder / "my work ü"
        self.environment = {"MLX_CURRICULUM": str(self.curriculum), "EDITOR": "true", "VISUAL": ""}
        (self.workspace / "exercises").mkdir(parents=True)
        self.sessions: list[Session] = []
        for stage, (_, slugs) in small_curriculum.STAGES.items():
            for slug in slugs:
                save_new(self.file(slug, stage), small_curriculum.text(slug))

    def file(self, slug: str, stage: str = "") -> Path:
        """The learner's file of an exercise."""
        for name, (_, slugs) in small_curriculum.STAGES.items():
            if slug in slugs and stage in ("", name):
                number = slugs.index(slug) + 1
                return self.workspace / "exercises" / name / f"{number:02}_{slug}.py"
        raise KeyError(slug)

    def watch(self, *options: str, **session: object) -> Session:
        """Start `mlx watch` in a terminal."""
        environment = {**self.environment, **session.pop("env", {})}
        started = Session([*MLX, "watch", *options], cwd=self.workspace, env=environment, **session)
        self.sessions.append(started)
        return started

    def solve(self, slug: str) -> None:
        """Save the right answer."""
        save(self.file(slug), small_curriculum.solved(slug))

    def answer(self, slug: str, answer: str) -> None:
        """Save this answer."""
        save(self.file(slug), small_curriculum.text(slug, answer))

    @property
    def journal(self) -> str:
        """What progress there is, as text."""
        return (self.workspace / ".mlx" / "journal.jsonl").read_text(encoding="utf-8")


def save_new(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def learner(tmp_path):
    """A learner at the very start."""
    if os.name != "posix":
        pytest.skip("pseudo-terminals are a POSIX thing")
    learner = Learner(tmp_path)
    yield learner
    for session in learner.sessions:
        session.close()
