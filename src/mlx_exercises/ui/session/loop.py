"""The event loop of a session: one queue of events, and one place that decides what follows.

The loop does not know which face shows its state. A face, such as the watch screen, gives it
two things: `paint`, which shows a state, and a `KeyHandler`.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Protocol

from mlx_exercises.course import reset as course_reset
from mlx_exercises.course.course import Course, State
from mlx_exercises.errors import MlxError
from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.model.training_progress import Step, Training
from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.runner.events import FiguresMade, TrainingStep, VerdictReached, WorkerEvent
from mlx_exercises.runner.job import Job, job_for
from mlx_exercises.runner.pool import WorkerPool
from mlx_exercises.runner.worker_handle import WorkerHandle
from mlx_exercises.ui.session import events
from mlx_exercises.ui.session.events import Event
from mlx_exercises.ui.session.remote_goto import RemoteGoto
from mlx_exercises.ui.session.state import WatchState
from mlx_exercises.ui.session.timers import Timers
from mlx_exercises.ui.session.watched_file import WatchedFile
from mlx_exercises.workspace import figure_files
from mlx_exercises.workspace.figure_files import FigureExporter
from mlx_exercises.workspace.file_watcher import FolderWatcher, needs_polling
from mlx_exercises.workspace.journal import Journal
from mlx_exercises.workspace.workspace import Workspace

PREWARM_DELAY = 0.06  # seconds a check runs alone before the next worker is started
SLOW = 0.15  # seconds after which the screen says that a check is running
DEBOUNCE = 0.12  # seconds to wait at an empty file: most likely it is still being written
QUIET = 60.0  # seconds without a save after which we say how to check by hand
ROUND = 2.0  # seconds between looks at whether the workspace is still there
EXPORT_DELAY = 1.5  # seconds from a pass to its picture's PNG: the next save goes first


class KeyHandler(Protocol):
    """Handles the keys of a face while no panel is open; each panel handles its own."""

    def press(self, loop: Loop, key: str) -> None:
        """Handle a key. Raises `MlxError` where the key is refused."""


class Loop:
    """Takes events one by one; nothing else changes the state that is shown."""

    def __init__(
        self,
        workspace: Workspace,
        course: Course,
        *,
        paint: Callable[[WatchState], None],
        key_handler: KeyHandler,
        poll: bool,
        greeting: str = "",
        pool: Callable[[Callable[[WorkerEvent], None]], WorkerPool] = WorkerPool,
    ) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.workspace = workspace
        self.course = course
        self.state = WatchState(course.current)
        self.exit_code: int | None = None
        self._paint = paint
        self._key_handler = key_handler
        self._poll = poll
        self._greeting = _journal_damage(course.journal) or greeting
        self._pool = pool(lambda event: self.events.put(events.WorkerMessage(event)))
        self._worker: WorkerHandle | None = None  # which runs the newest check
        self._folder: FolderWatcher | None = None
        self._watched = WatchedFile(workspace, self.state.exercise)
        self._digest = ""  # of the content that was last sent to a worker
        self._timers = Timers()
        self._figure_exporter = FigureExporter()
        self._remote_goto = RemoteGoto(course)

    def run(self) -> int:
        """Handle events until the session ends; return the exit code."""
        self.repaint()
        try:
            self.go_to(self.state.exercise, notice=self._greeting)
            while self.exit_code is None:
                try:
                    self.take(self.events.get(timeout=self._timers.wait))
                except queue.Empty:
                    for name in self._timers.due():
                        self._on_timer(name)
        finally:
            if self._folder is not None:
                self._folder.stop()
            self._pool.close()
            self._figure_exporter.close()
        return self.exit_code

    def take(self, event: Event) -> None:
        """Handle one event."""
        match event:
            case events.Saved():
                self._on_saved()
            case events.WorkerMessage(reported):
                self._on_worker_event(reported)
            case events.Key(name):
                self._on_key(name)
            case events.Verified(verdict):
                self._on_verified(verdict)
            case events.Repaint():
                self.repaint()
            case events.WatchFailed(reason):
                self.state.notice = f"Saves cannot be seen any more ({reason}) Press r to check."
                self.repaint()
            case events.Stop(exit_code):
                self.exit_code = exit_code

    def repaint(self) -> None:
        """Show the state."""
        self._paint(self.state)

    def _on_timer(self, name: str) -> None:
        match name:
            case "prewarm":
                self._pool.ready(self.job)
                return
            case "export":
                if self._figure_exporter.busy:  # with a picture that the learner waits for
                    self._timers.set("export", EXPORT_DELAY)
                else:
                    self.export_figures()
                return
            case "slow" if self.state.busy != "warming up":
                self.state.busy = "checking"
            case "debounce":
                self.check()
            case "quiet":
                self.state.quiet = True
            case "round":
                self._timers.set("round", ROUND)
                if not self._watched.workspace_is_gone:
                    self._follow_remote_goto()
                    return
                root = self.workspace.root
                self.state.notice = (
                    f"The workspace is gone from {root}. If you moved it, quit with q and run "
                    "`mlx` where it is now."
                )
        self.repaint()

    def _follow_remote_goto(self) -> None:
        wanted = self._remote_goto.poll()
        if wanted not in (None, self.state.exercise) and self.state.panel is None:
            self.go_to(wanted, notice="Another terminal asked to go here.")
            self.repaint()

    def _on_key(self, key: str) -> None:
        self.course.journal.refresh()  # another `mlx` may have written to it
        self.state.notice = ""
        try:
            if self.state.panel is not None:
                self.state.panel.press(key)
            else:
                self._key_handler.press(self, key)
        except MlxError as error:
            self.state.notice = f"{error.what} {error.advice}".strip()
        self.repaint()

    def _on_saved(self) -> None:
        file = self._watched.read()
        if file.digest == self._digest and not file.restored:
            return  # the same content, or a change of something else
        self.state.notice = file.restored
        if file.empty:
            self._timers.set("debounce", DEBOUNCE)
            return
        self.check()

    def _on_worker_event(self, event: WorkerEvent) -> None:
        if event.worker is not self._worker:
            return  # of a check that a newer save has replaced
        match event:
            case VerdictReached(_, verdict):
                self._on_verdict(verdict)
            case TrainingStep(_, step):
                self._on_training_step(step)
            case FiguresMade(_, figures, trouble) if self.state.verdict is not None:
                self.state.pictures = figures
                self.state.picture_error = trouble
                if figures:
                    self._timers.set("export", EXPORT_DELAY)
                self.repaint()

    def _on_training_step(self, step: Step) -> None:
        before = self.state.training
        self.state.training = Training((step,)) if before is None else before.followed_by(step)
        self.state.busy = "training"
        self._timers.cancel("slow")
        self.repaint()

    def _on_verdict(self, verdict: Verdict) -> None:
        state = self.state
        file = self._watched.read()
        if file.restored:
            state.notice = file.restored
        elif verdict.digest and file.digest and file.digest != verdict.digest:
            self.check()  # the file has changed since the worker read it
            return
        state.verdict, state.busy, state.training = verdict, "", None
        state.pictures, state.picture_error = (), ""
        state.opened = self.course.record(state.exercise, verdict) or state.opened
        passed = verdict.outcome is Outcome.PASSED
        if passed and state.panel is None:
            state.hints = 0
        self.repaint()
        self._timers.cancel("slow")
        self._timers.cancel("prewarm")
        self._pool.ready(self.job)
        if passed:
            self._pool.ready(job_for(self.workspace, self.course.after(state.exercise)))

    def _on_verified(self, verdict: Verdict | None) -> None:
        state = self.state
        if verdict is not None:
            state.verified.append(verdict)
        else:
            state.verifying = False
            self.course.journal.refresh()
            passed = [each.outcome is Outcome.PASSED for each in state.verified]
            state.finished = self.course.finished and all(passed) and bool(passed)
        self.repaint()

    # What faces ask for.

    @property
    def job(self) -> Job:
        """The current exercise as a job for a worker."""
        return job_for(self.workspace, self.state.exercise)

    @property
    def may_go_on(self) -> bool:
        """Whether the current exercise has passed, now or before."""
        verdict = self.state.verdict
        passed = verdict is not None and verdict.outcome is Outcome.PASSED
        return passed or self.course.state(self.state.exercise) is State.DONE

    def go_to(self, exercise: Exercise, *, notice: str = "") -> None:
        """Make an exercise the current one, watch its file, and check it at once."""
        if self._folder is not None:
            self._folder.stop()
        self.state = WatchState(exercise, busy=self.state.busy or "checking")
        if self.course.progress_state.target != exercise.slug:
            self.course.journal.append("goto", exercise=exercise.slug, by="watch")
        self._watched = WatchedFile(self.workspace, exercise)
        self.state.notice = self._watched.read().restored or notice
        path = self._watched.path
        try:
            self._folder = FolderWatcher(
                path.parent,
                lambda names: self.events.put(events.Saved()) if path.name in names else None,
                lambda reason: self.events.put(events.WatchFailed(reason)),
                poll=self._poll or needs_polling(path.parent),
            )
        except OSError as error:
            self.events.put(events.WatchFailed(str(error)))
        self.check()
        self._pool.dismiss(but=frozenset({self.job.check}))

    def go_on(self) -> None:
        """Go to the next open exercise; where none is left, verify everything."""
        following = self.course.after(self.state.exercise)
        if self.course.state(following) is State.OPEN:
            self.go_to(following)
        else:
            self.verify()

    def check(self) -> None:
        """Check the current exercise, in place of a check that may still run."""
        if self._worker is not None:
            self._worker.cancel()
        file = self._watched.read()
        self._digest = file.digest
        if file.restored:
            self.state.notice = file.restored
        self.state.training = None
        self.state.quiet = False
        self._worker = self._pool.run(self.job)
        self._timers.clear()
        self._timers.set("prewarm", PREWARM_DELAY)
        self._timers.set("slow", SLOW)
        self._timers.set("quiet", QUIET)
        self._timers.set("round", ROUND)

    def show_hint(self) -> None:
        """Show one more of the current exercise's hints, and record it."""
        state = self.state
        total = len(state.exercise.hints)
        if state.hints >= total:
            state.notice = f"That was the last of {total} hints."
            return
        state.hints += 1
        slug = state.exercise.slug
        if state.hints > self.course.progress_state.hints.get(slug, 0):
            self.course.journal.append("hint", exercise=slug, hint=state.hints)

    def reset(self) -> None:
        """Put the starting file back; a notice says where the learner's is kept."""
        state = self.state
        backup = course_reset.reset(self.workspace, self.course, state.exercise)
        state.verdict, state.hints, state.opened, state.busy = None, 0, (), "checking"
        state.notice = "The starting file is back."
        if backup is not None:
            undo = f"`mlx restore {state.exercise.slug}` brings it back."
            state.notice = f"Yours is kept in {self.workspace.display_path(backup)}; {undo}"
        self.check()

    def export_figures(self, on_done: figure_files.OnDone = lambda _: None) -> None:
        """Write the pictures to PNGs in the background.

        `on_done` gets their paths or the error, in another thread; nothing when a later call
        or the session's end stops the export.
        """
        self._timers.cancel("export")
        path = figure_files.place_of(self.workspace, self.state.exercise)
        self._figure_exporter.begin(self.state.pictures, path, on_done)

    def verify(self) -> None:
        """Check everything that is open to the learner, in a thread of its own."""
        if self.state.verifying:
            return
        self.state.verified, self.state.verifying = [], True

        def work() -> None:
            from mlx_exercises.runner.run_many import verify

            try:
                # A journal object of its own: the two threads share only the file.
                course = self.course.for_thread()
                verify(
                    self.workspace,
                    course,
                    on_verdict=lambda each: self.events.put(events.Verified(each)),
                )
            finally:
                self.events.put(events.Verified(None))

        threading.Thread(target=work, daemon=True, name="mlx-verify").start()


def _journal_damage(journal: Journal) -> str:
    """Return a sentence about lines of the journal that cannot be read, if there are any."""
    bad = journal.damaged + journal.torn
    if not bad:
        return ""
    return (
        f"{bad} {'line' if bad == 1 else 'lines'} of the journal could not be read and count for "
        "nothing. All others stand; nothing was deleted."
    )
