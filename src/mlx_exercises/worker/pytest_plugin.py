"""A worker's pytest plugin: it waits for its order, then reports each claim's result."""

from __future__ import annotations

import contextlib
import os
import random
import sys
import time
from collections.abc import Generator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from mlx_exercises.checking import close, progress_reporting, proxy, suspects
from mlx_exercises.model.verdict import Finding, Outcome, overall_outcome
from mlx_exercises.worker import isolation, loader, preload
from mlx_exercises.worker.channel import Channel
from mlx_exercises.worker.classify import describe_error, finding_of
from mlx_exercises.worker.tamper_check import Snapshot

NO_ASSERTS = (
    "Python runs with assertions switched off (`python -O` or PYTHONOPTIMIZE), and the check's own "
    "`assert` lines would prove nothing. Start it without that."
)


class AbortedClaim(Exception):
    """Raised in place of what would end pytest itself: SystemExit and the like."""


class ClaimRunner:
    """Runs the claims of one check against one file and reports a finding for each."""

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        self.file = loader.LearnerFile("", b"")
        self.subject: Any = None
        self.findings: list[Finding] = []
        self.snapshot: Snapshot | None = None
        self.error: BaseException | None = None  # of the claim that runs now
        # why the check itself cannot be run
        self.trouble = "" if __debug__ else NO_ASSERTS
        self.claims: list[str] = []
        self.ended = False  # the end of the run was reported
        self.strict = False  # a suspect that no input tells apart is an error
        self.warming_up = False  # during the warm-up claims, which are not reported

    def pytest_configure(self, config: pytest.Config) -> None:
        """Let the fixture find this plugin."""
        config.stash[_RUNNER] = self

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Keep the reason when the check cannot be collected: that is our fault."""
        if report.failed:
            self.trouble = str(report.longrepr).strip().splitlines()[-1]
        elif report.skipped:
            self.trouble = "the check skips itself"

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Load everything and wait; then load the learner's file and run every claim."""
        items = session.items
        claims = self.claims = [claim_of(item) for item in items]
        if not items and not self.trouble:
            self.trouble = "the check holds no claims"
        check = items[0].module if items else None  # type: ignore[attr-defined]
        if not self.channel.forks:
            preload.warm_up_libraries()
        self.snapshot = Snapshot(check)
        if items and not self.channel.forks:
            self._warm_up(items[0])
        self.channel.report("ready", claims=claims, trouble=self.trouble)
        order = self.channel.receive()
        if order is None:
            os._exit(0)
        self.channel.token = order["token"]
        self.strict = order["strict"]
        progress_reporting.listen(lambda step: self.channel.report("step", step=step.to_json()))
        began = time.process_time()
        os.chdir(order["folder"])
        isolation.set_resource_limits()
        isolation.trace_to(order["trace"], order["deadline"])
        if not self.trouble and self._load(order["file"], claims):
            for item, following in zip(items, [*items[1:], None], strict=True):
                self._judge(item, following)
                if order["brief"] and self.findings[-1].outcome is not Outcome.PASSED:
                    break
        self._end_run(order["token"], time.process_time() - began)
        passed = overall_outcome(tuple(self.findings), len(self.findings)) is Outcome.PASSED
        if passed and order["show"]:
            self._make_figures(check)
        return True

    def _warm_up(self, item: pytest.Item) -> None:
        """Judge two claims that do not count, one true and one false.

        The first claim after a fork costs some 10 ms more than the next: the operating system
        first copies every page it writes to, and Python specializes its bytecode. So a first
        claim comes before the wait; no code of the learner's is there yet.
        """
        assert isinstance(item.parent, pytest.Collector)
        self.warming_up = True
        for claim in (_true, _false):
            self._judge(WarmUpTest.from_parent(item.parent, name="warm-up", callobj=claim), None)
        self.findings.clear()
        self.warming_up = False

    def _load(self, path: str, claims: list[str]) -> bool:
        """Load the learner's file; on failure nothing else can be judged."""
        # Beside the file, as for a script, but never in front of the real libraries.
        sys.path.append(str(Path(path).parent))
        try:
            self.file = loader.read(path)
            self.subject = proxy.Subject(loader.execute(self.file))
        except BaseException as error:
            self._report(self._load_failure(claims[0], error))
            for claim in claims[1:]:
                self._report(Finding(claim, Outcome.NOT_RUN))
            return False
        return True

    def _load_failure(self, claim: str, error: BaseException) -> Finding:
        if isinstance(error, SyntaxError) and error.filename in (self.file.name, None, ""):
            line, source = error.lineno, self.file.line(error.lineno)
            return Finding(claim, Outcome.BROKEN, describe_error(error), line=line, source=source)
        if isinstance(error, OSError) and not self.file.name:
            message = f"The file cannot be read: {describe_error(error)}"
            return Finding(claim, Outcome.BROKEN, message)
        finding = finding_of(claim, error, self.file)
        if finding.outcome is Outcome.FAULTY:  # it came from the learner's import lines
            return Finding(claim, Outcome.BROKEN, finding.message)
        return finding

    def _judge(self, item: pytest.Item, following: pytest.Item | None) -> None:
        """Run one claim under pytest and report its finding."""
        self.error = None
        proxy.forget()
        reset_global_state()
        before = len(self.findings)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        isolation.flush()
        if len(self.findings) == before:
            message = "The claim ended without a result."
            self._report(Finding(claim_of(item), Outcome.FAULTY, message))

    @pytest.hookimpl(wrapper=True)
    def pytest_pyfunc_call(self) -> Generator[None, object, object]:
        """Turn what would end pytest itself into an ordinary failure of this claim."""
        try:
            with suspects.claim(strict=self.strict):
                return (yield)
        except (KeyboardInterrupt, SystemExit, GeneratorExit, pytest.exit.Exception) as error:
            self.error = error
            raise AbortedClaim from error

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> pytest.TestReport:
        """Make the finding from the exception itself; pytest's own text would take 30 ms."""
        claim = claim_of(item)
        if call.excinfo is not None:
            error = self.error or call.excinfo.value
            if isinstance(error, pytest.skip.Exception | pytest.xfail.Exception):
                message = "The claim was skipped, which is no pass."
                self._report(Finding(claim, Outcome.BROKEN, message))
            else:
                self._report(finding_of(claim, error, self.file))
        elif call.when == "call":
            replaced = self.snapshot.changed() if self.snapshot is not None else ""
            message = f"The code replaced `{replaced}`, which the check itself relies on."
            self._report(
                Finding(claim, Outcome.BROKEN, message)
                if replaced
                else Finding(claim, Outcome.PASSED)
            )
        result: Any = "failed" if call.excinfo is not None else "passed"
        when: Any = call.when
        return pytest.TestReport(item.nodeid, item.location, {}, result, None, when)

    def pytest_internalerror(self, excinfo: pytest.ExceptionInfo[BaseException]) -> bool | None:
        """Report what has stopped pytest itself, in place of the findings that do not come now.

        True keeps pytest from printing a traceback of its own among the learner's output.
        """
        if not self.channel.token or self.ended:
            return bool(self.channel.token) or None
        message = f"pytest stopped: {describe_error(excinfo.value)}"
        with contextlib.suppress(OSError):  # the channel may be what is gone
            outcome = Outcome.FAULTY
            for claim in self.claims[len(self.findings) :]:
                self._report(Finding(claim, outcome, message))
                outcome, message = Outcome.NOT_RUN, ""
            self._end_run(self.channel.token, 0.0)
        return True

    def _report(self, finding: Finding) -> None:
        self.findings.append(finding)
        data = finding.to_json()
        if not self.warming_up:
            self.channel.report("finding", finding=data)

    def _end_run(self, token: str, work: float) -> None:
        """Mark the end of the output by the token, and the end of the findings by a report."""
        isolation.flush()
        with contextlib.suppress(OSError):
            os.write(1, token.encode())
        digest = self.file.digest if self.file.content or self.file.name else ""
        count = len(self.findings)
        self.channel.report("end", count=count, work=work, digest=digest, trouble=self.trouble)
        self.ended = True

    def _make_figures(self, check: ModuleType | None) -> None:
        """Report what the check shows after a pass, if it shows something."""
        show = getattr(check, "show", None)
        if show is None:
            return
        began = time.process_time()
        figures, trouble = [], ""
        try:
            from mlx_exercises.figures import gather

            figures = [each.to_json() for each in gather(show(self.subject))]
        except BaseException as error:
            trouble = describe_error(error)
        work = time.process_time() - began
        self.channel.report("figures", figures=figures, trouble=trouble, work=work)


_RUNNER = pytest.StashKey[ClaimRunner]()


# A function of the module, since pytest 10 refuses a method of an instance for this scope.
@pytest.fixture(scope="session")
def exercise(pytestconfig: pytest.Config) -> Any:
    """The learner's module."""
    return pytestconfig.stash[_RUNNER].subject


class WarmUpTest(pytest.Function):
    """A claim that is in no check."""


def _true() -> None:
    """Be true."""
    close(1.0, 1.0)


def _false() -> None:
    """Be false."""
    close(1.0, 2.0)


def claim_of(item: pytest.Item) -> str:
    """Return the one-sentence docstring of a test, or its name where that is missing."""
    text = getattr(item, "obj", None).__doc__ or item.name
    return " ".join(text.split())


def reset_global_state() -> None:
    """Seed the global random generators, and give torch its defaults: the same for every claim."""
    random.seed(0)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(0)
    if torch := sys.modules.get("torch"):
        torch.set_default_dtype(torch.float32)
        torch.set_default_device(None)
        torch.set_grad_enabled(True)
        torch.use_deterministic_algorithms(mode=False)
        torch.set_num_threads(1)
        torch.manual_seed(0)
