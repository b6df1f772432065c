"""The watch loop: one queue of events, one place that decides what follows from each."""

from __future__ import annotations

import queue
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mlx_exercises.course.course import Course, State
from mlx_exercises.model.curriculum import Exercise, Stage
from mlx_exercises.model.training_progress import Step, Training
from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.runner.job_builder import job_for
from mlx_exercises.runner.pool import WorkerPool
from mlx_exercises.runner.worker_handle import Job, Report, WorkerHandle
from mlx_exercises.ui.session import remote_goto
from mlx_exercises.ui.session.events import (
    Event,
    Key,
    Repaint,
    Saved,
    Stop,
    Verified,
    WatchFailed,
    WorkerMessage,
)
from mlx_exercises.ui.session.remote_goto import RemoteGoto
from mlx_exercises.ui.session.timers import Timers
from mlx_exercises.ui.session.watched_file import WatchedFile
from mlx_exercises.workspace import figure_files
from mlx_exercises.workspace.figure_files import FigureExporter
from mlx_exercises.workspace.file_watcher import FolderWatcher, needs_polling
from mlx_exercises.workspace.workspace import Workspace

if TYPE_CHECKING:
    from mlx_exercises.ui.watch.browser import Browser
    from mlx_exercises.ui.watch.page import Page

HEAD_START = 0.06  # seconds a check has the machine to itself before the next worker is readied
SLOW = 0.15  # seconds after which a running check is worth a word on the screen
SETTLE = 0.12  # an empty file is most likely one that is still being written
QUIET = 60.0  # seconds without a save after which we say how to go on by hand
ROUND = 2.0  # how often to look whether the workspace is still where it was
LEISURE = 1.5  # seconds after a picture before it is kept as a file: the next save goes first
STUCK = 3  # failures after which the hint key is pointed out


@dataclass
class WatchState:
    """All that the screen shows, besides the course itself."""

    exercise: Exercise
    verdict: Verdict | None = None
    busy: str = "warming up"  # what is going on, when something is
    training: Training | None = None  # what a check that runs is waiting for
    pictures: tuple[dict[str, Any], ...] = ()
    picture_trouble: str = ""
    hints: int = 0  # how many of the exercise's hints are on the screen
    notice: str = ""  # one line: why a key was refused, what just happened
    opened: tuple[Stage, ...] = ()
    panel: str = ""  # help, solution, lesson, picture, reset?, verify or list
    browser: Browser | None = None
    page: Page | None = None  # a text that is read and scrolled
    verified: list[Verdict] = field(default_factory=list)
    verifying: bool = False
    quiet: bool = False
    finished: bool = False


class Loop:
    """Takes events one by one; nothing else changes what is shown."""

    def __init__(
        self,
        workspace: Workspace,
        course: Course,
        *,
        paint: Callable[[WatchState], None],
        act: KeyHandler,
        poll: bool,
        greeting: str = "",
        bench: Callable[[Callable[[Report], None]], WorkerPool] = WorkerPool,
    ) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.workspace = workspace
        self.course = course
        self.showing = WatchState(course.current)
        self.exit_code: int | None = None
        self._paint = paint
        self._act = act
        self._poll = poll
        self._greeting = greeting
        self._bench = bench(lambda report: self.events.put(WorkerMessage(report)))
        self._attempt: WorkerHandle | None = None
        self._folder: FolderWatcher | None = None
        self._watched = WatchedFile(workspace, self.showing.exercise)
        self._digest = ""  # of the content that was last sent off
        self._alarms = Timers()
        self._studio = FigureExporter()
        self._elsewhere = RemoteGoto(course)

    def run(self) -> int:
        """Work until somebody quits; return the exit code."""
        self._paint(self.showing)
        try:
            self.go_to(self.showing.exercise, said=remote_goto.about(self.course) or self._greeting)
            while self.exit_code is None:
                for event in self._next_events():
                    self.take(event)
                    if self.exit_code is not None:
                        break
        finally:
            if self._folder is not None:
                self._folder.stop()
            self._bench.close()
            self._studio.close()
        return self.exit_code

    def _next_events(self) -> list[Event]:
        try:
            return [self.events.get(timeout=self._alarms.wait)]
        except queue.Empty:
            for name in self._alarms.rung():
                self._ring(name)
            return []

    def _ring(self, name: str) -> None:
        match name:
            case "ready":
                self._bench.ready(self.job)
                return
            case "figure":
                path = figure_files.place_of(self.workspace, self.showing.exercise)
                self._studio.begin(self.showing.pictures, path)
                return
            case "slow" if self.showing.busy != "warming up":
                self.showing.busy = "checking"
            case "settle":
                self.check()
            case "quiet":
                self.showing.quiet = True
            case "there":
                self._alarms.set("there", ROUND)
                if not self._watched.astray:
                    self._follow()
                    return
                root = self.workspace.root
                self.showing.notice = (
                    f"The workspace is gone from {root}. If you moved it, quit with q and run "
                    "`mlx` where it is now."
                )
        self.repaint()

    def _follow(self) -> None:
        asked = self._elsewhere.asked_for()
        if asked is not None and asked is not self.showing.exercise and not self.showing.panel:
            self.go_to(asked, said="Another terminal asked to go here.")
            self.repaint()

    def take(self, event: Event) -> None:
        """Let one event have its effect."""
        match event:
            case Saved():
                self._saved()
            case WorkerMessage(report):
                self._told(report)
            case Key(name):
                self.course.journal.refresh()  # another `mlx` may have been at work
                self._act.press(self, name)
            case Verified(verdict):
                self._verified(verdict)
            case Repaint():
                self.repaint()
            case WatchFailed(why):
                self.showing.notice = f"Saves cannot be seen any more ({why}) Press r to check."
                self.repaint()
            case Stop(exit_code):
                self.exit_code = exit_code

    def repaint(self) -> None:
        """Show the state of things."""
        self._paint(self.showing)

    def go_to(self, exercise: Exercise, *, said: str) -> None:
        """Make an exercise the one under watch, and check it at once."""
        if self._folder is not None:
            self._folder.stop()
        self.showing = WatchState(exercise, busy=self.showing.busy or "checking", notice=said)
        if self.course.progress_state.target != exercise.slug:
            self.course.journal.append("goto", exercise=exercise.slug, by="watch")
        self._watched = WatchedFile(self.workspace, exercise)
        look = self._watched.look()
        self.showing.notice = look.rewritten or said
        name = self._watched.path.name
        poll = self._poll or needs_polling(self._watched.folder)
        try:
            self._folder = FolderWatcher(
                self._watched.folder,
                lambda names: self.events.put(Saved()) if name in names else None,
                lambda why: self.events.put(WatchFailed(why)),
                poll=poll,
            )
        except OSError as error:
            self.events.put(WatchFailed(str(error)))
        self.check()
        self._bench.dismiss(but=frozenset({self.job.check}))

    @property
    def job(self) -> Job:
        """The current exercise as work for the bench."""
        return job_for(self.workspace, self.showing.exercise)

    def check(self) -> None:
        """Send the file off to be checked, in place of a check that may still run."""
        if self._attempt is not None:
            self._attempt.cancel()
        look = self._watched.look()
        self._digest = look.digest
        if look.rewritten:
            self.showing.notice = look.rewritten
        self.showing.training = None
        self._attempt = self._bench.run(self.job)
        self._alarms.clear()
        self._alarms.set("ready", HEAD_START)
        self._alarms.set("slow", SLOW)
        self._alarms.set("quiet", QUIET)
        self._alarms.set("there", ROUND)
        self.showing.quiet = False

    def _saved(self) -> None:
        look = self._watched.look()
        if look.digest == self._digest and not look.rewritten:
            return  # the same text, or a change of something else
        self.showing.notice = look.rewritten
        if look.empty:
            self._alarms.set("settle", SETTLE)
            return
        self.check()

    def _told(self, report: Report) -> None:
        if report.attempt is not self._attempt:
            return  # of a save that has been overtaken
        if report.kind == "verdict" and report.verdict is not None:
            self._judged(report.verdict)
        elif report.kind == "step" and report.step is not None:
            self._trained(report.step)
        elif report.kind == "pictures" and self.showing.verdict is not None:
            self.showing.pictures = report.pictures
            self.showing.picture_trouble = report.trouble
            if report.pictures:
                self._alarms.set("figure", LEISURE)
            self.repaint()

    def _trained(self, step: Step) -> None:
        showing = self.showing
        before = showing.training
        showing.training = Training((step,)) if before is None else before.followed_by(step)
        showing.busy = "training"
        self._alarms.drop("slow")
        self.repaint()

    def _judged(self, verdict: Verdict) -> None:
        showing = self.showing
        look = self._watched.look()
        if look.rewritten:
            showing.notice = look.rewritten
        elif verdict.digest and look.digest and look.digest != verdict.digest:
            # The file changed after the worker read it: what it says is of the past.
            self.check()
            return
        showing.verdict, showing.busy, showing.training = verdict, "", None
        showing.pictures, showing.picture_trouble = (), ""
        self._alarms.drop("slow")
        before = showing.opened
        showing.opened = self.course.record(showing.exercise, verdict) or before
        if verdict.outcome is Outcome.PASSED and showing.panel == "":
            showing.hints = 0
        self.repaint()
        self._alarms.drop("ready")
        self._bench.ready(self.job)
        if verdict.outcome is Outcome.PASSED:
            following = self.course.after(showing.exercise)
            self._bench.ready(job_for(self.workspace, following))

    @property
    def may_go_on(self) -> bool:
        """Whether the current exercise has passed, now or before."""
        verdict = self.showing.verdict
        passed = verdict is not None and verdict.outcome is Outcome.PASSED
        return passed or self.course.state(self.showing.exercise) is State.DONE

    def go_on(self) -> None:
        """Move to the next open exercise; at the end of the road, verify everything."""
        following = self.course.after(self.showing.exercise)
        if self.course.state(following) is State.OPEN:
            self.go_to(following, said="")
        else:
            self._act.verify(self)

    def _verified(self, verdict: Verdict | None) -> None:
        showing = self.showing
        if verdict is not None:
            showing.verified.append(verdict)
        else:
            showing.verifying = False
            self.course.journal.refresh()
            passed = [each.outcome is Outcome.PASSED for each in showing.verified]
            showing.finished = self.course.finished and all(passed) and bool(passed)
        self.repaint()


class KeyHandler:
    """What keys do; see `mlx_exercises.ui.watch.keymap`."""

    def press(self, loop: Loop, key: str) -> None:
        """Let a key have its effect."""
        raise NotImplementedError

    def verify(self, loop: Loop) -> None:
        """Check everything in the background."""
        raise NotImplementedError
