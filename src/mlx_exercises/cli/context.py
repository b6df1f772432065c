"""What a command works with: the workspace, the learner's course, and the consoles."""

import json
from functools import cached_property
from pathlib import Path

from rich.console import Console

from mlx_exercises.course.course import Course, State
from mlx_exercises.curriculum import loader
from mlx_exercises.model.curriculum import Curriculum, Exercise
from mlx_exercises.ui.render import console
from mlx_exercises.workspace import workspace
from mlx_exercises.workspace.journal import Journal
from mlx_exercises.workspace.workspace import Workspace


class CommandContext:
    """Everything a command may need, each part made when it is first used."""

    def __init__(self, folder: Path | None, *, no_color: bool) -> None:
        self.folder = folder  # as named with -C
        self.no_color = no_color

    @cached_property
    def out(self) -> Console:
        """Where results go."""
        return console.output(no_color=self.no_color)

    @cached_property
    def err(self) -> Console:
        """Where progress, warnings and questions go."""
        return console.messages(no_color=self.no_color)

    @cached_property
    def curriculum(self) -> Curriculum:
        """All that is shipped. Raises `Damaged`."""
        return loader.load(loader.shipped_root())

    @cached_property
    def workspace(self) -> Workspace:
        """The learner's folder. Raises `NoWorkspace`."""
        if self.folder is not None:
            return workspace.at(self.folder, self.curriculum)
        return workspace.find(Path.cwd(), self.curriculum)

    @cached_property
    def journal(self) -> Journal:
        """What the learner did. Damage to it is reported once."""
        journal = Journal(self.workspace.journal)
        self._warn_of_damage(journal)
        return journal

    @cached_property
    def course(self) -> Course:
        """Where the learner is."""
        return Course(self.curriculum, self.journal)

    def exercise(self, name: str | None) -> Exercise:
        """Return the exercise that goes by a name, or the current one without a name."""
        return self.curriculum.find(name) if name is not None else self.course.current

    def open_exercise(self, name: str | None) -> Exercise:
        """Return an exercise the learner may work on. Raises `Locked`."""
        exercise = self.exercise(name)
        if self.course.state(exercise) is State.LOCKED:
            self.course.require_open(self.curriculum.stage_of(exercise))
        return exercise

    def print_json(self, document: object) -> None:
        """Print one JSON document, without colors or line breaks of the console."""
        plain = not self.out.encoding.lower().startswith("utf")
        text = json.dumps(document, indent=2, ensure_ascii=plain)
        self.out.file.write(f"{text}\n")

    def shown(self, path: Path) -> str:
        """Return a path as the learner would type it."""
        return self.workspace.display_path(path)

    def warn_if_not_saved(self) -> None:
        """Warn when the journal could not be written."""
        if self.journal.write_error:
            from mlx_exercises.ui.render import progress

            self.err.print(
                progress.warning(
                    f"Progress is not being kept: {self.journal.write_error}.",
                    "Is there room on the disk, and is the folder writable?",
                )
            )

    def _warn_of_damage(self, journal: Journal) -> None:
        reported = [e.data.get("lines") for e in journal.entries if e.event == "damage told"]
        damaged = journal.damaged
        if (not damaged or damaged in reported) and not journal.newer:
            return
        from mlx_exercises.ui.render import layout, progress

        if damaged and damaged not in reported:
            lines = layout.count(damaged, "line")
            what = f"{lines} of {self.workspace.display_path(journal.path)} cannot be read."
            advice = "They are left as they are; everything else counts. This is said once."
            self.err.print(progress.warning(what, advice))
            journal.append("damage told", lines=damaged)
        if journal.newer:
            what = "A later version of mlx-exercises has written to this journal."
            advice = "Upgrade it here too: what this version does not know, it leaves alone."
            self.err.print(progress.warning(what, advice))
