"""Our one pytest plugin: it waits for the order to go, then reports each claim as it falls."""

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
from mlx_exercises.worker.classify import finding_of, in_words
from mlx_exercises.worker.tamper_check import Snapshot

_NO_FILE = loader.LearnerFile("", b"")


class AbortedClaim(Exception):
    """Stands in for what would otherwise end pytest itself: SystemExit and its kin."""


class ClaimRunner:
    """Runs the claims of one check against one file and reports what becomes of them."""

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        self.file = _NO_FILE
        self.subject: Any = None
        self.findings: list[Finding] = []
        self.snapshot: Snapshot | None = None
        self.error: BaseException | None = None  # of the claim that runs now
        self.trouble = ""  # why the check itself could not be collected
        self.rehearsing = False  # claims about nothing, which nobody is told of

    @pytest.fixture(scope="session")
    def exercise(self) -> Any:
        """The learner's module."""
        return self.subject

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Keep the reason when the check cannot be collected: that is our fault."""
        if report.failed:
            self.trouble = str(report.longrepr).strip().splitlines()[-1]
        elif report.skipped:
            self.trouble = "the check skips itself"

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Wait, everything loaded; then load the learner's file and run every claim."""
        items = session.items
        claims = [claim_of(item) for item in items]
        if not items and not self.trouble:
            self.trouble = "the check holds no claims"
        check = items[0].module if items else None  # type: ignore[attr-defined]
        if not self.channel.forks:
            preload.warm_up_libraries()
        self.snapshot = Snapshot(check)
        if items and not self.channel.forks:
            self._rehearse(items[0])
        self.channel.report("ready", claims=claims, trouble=self.trouble)
        order = self.channel.receive()
        if order is None:
            os._exit(0)
        self.channel.token = order["token"]
        progress_reporting.listen(lambda step: self.channel.report("step", step=step.to_json()))
        began = time.process_time()
        os.chdir(order["folder"])
        isolation.set_resource_limits()
        isolation.trace_to(order["trace"], order["deadline"])
        if not self.trouble and self._load(order["file"], claims):
            for item, following in zip(items, [*items[1:], None], strict=True):
                self._judge(item, following)
                if order.get("brief") and self.findings[-1].outcome is not Outcome.PASSED:
                    break
        self._close(order, check, time.process_time() - began)
        return True

    def _rehearse(self, item: pytest.Item) -> None:
        """Judge two claims about nothing, a true and a false one, and forget them.

        The first claim after a fork costs some 10 ms more than the next: every page it writes
        is copied first, and every line of Python is new. So a first claim comes before the
        wait; no code of the learner's is there yet.
        """
        assert isinstance(item.parent, pytest.Collector)
        self.rehearsing = True
        for claim in (_true, _false):
            self._judge(WarmUpTest.from_parent(item.parent, name="rehearsal", callobj=claim), None)
        self.findings.clear()
        self.rehearsing = False

    def _load(self, path: str, claims: list[str]) -> bool:
        """Load the learner's file; on failure nothing else can be judged."""
        # Beside the file, as for a script, but never in front of the real libraries.
        sys.path.append(str(Path(path).parent))
        try:
            self.file = loader.read(path)
            self.subject = proxy.Subject(loader.execute(self.file))
        except BaseException as error:
            first = self._unloadable(claims[0], error)
            waiting = [Finding(claim, Outcome.NOT_RUN) for claim in claims[1:]]
            for finding in (first, *waiting):
                self._tell(finding)
            return False
        return True

    def _unloadable(self, claim: str, error: BaseException) -> Finding:
        if isinstance(error, SyntaxError) and error.filename in (self.file.name, None, ""):
            line = error.lineno
            return Finding(
                claim, Outcome.BROKEN, in_words(error), line=line, source=self.file.line(line)
            )
        if isinstance(error, OSError) and self.subject is None and not self.file.name:
            return Finding(claim, Outcome.BROKEN, f"The file cannot be read: {in_words(error)}")
        finding = finding_of(claim, error, self.file)
        if finding.outcome is Outcome.FAULTY:  # it came from the learner's import lines
            return Finding(claim, Outcome.BROKEN, finding.message)
        return finding

    def _judge(self, item: pytest.Item, following: pytest.Item | None) -> None:
        """Run one claim under pytest and report what became of it."""
        self.error = None
        proxy.forget()
        seed_global_rngs()
        before = len(self.findings)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        isolation.flush()
        if len(self.findings) == before:
            lost = Finding(claim_of(item), Outcome.FAULTY, "The claim ended without a result.")
            self._tell(lost)

    @pytest.hookimpl(wrapper=True)
    def pytest_pyfunc_call(self) -> Generator[None, object, object]:
        """Turn what would end pytest itself into an ordinary failure of this claim."""
        try:
            with suspects.claim():
                return (yield)
        except (KeyboardInterrupt, SystemExit, GeneratorExit, pytest.exit.Exception) as error:
            self.error = error
            raise AbortedClaim from error

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> pytest.TestReport:
        """Make the finding from the exception itself, and spare pytest its own text (30 ms)."""
        claim = claim_of(item)
        if call.excinfo is not None:
            error = self.error or call.excinfo.value
            if isinstance(error, pytest.skip.Exception | pytest.xfail.Exception):
                words = "The claim was skipped, which is no pass."
                self._tell(Finding(claim, Outcome.BROKEN, words))
            else:
                self._tell(finding_of(claim, error, self.file))
        elif call.when == "call":
            replaced = self.snapshot.changed() if self.snapshot is not None else ""
            words = f"The code replaced `{replaced}`, which the check itself relies on."
            self._tell(
                Finding(claim, Outcome.BROKEN, words)
                if replaced
                else Finding(claim, Outcome.PASSED)
            )
        said = "failed" if call.excinfo is not None else "passed"
        return pytest.TestReport(
            item.nodeid,
            item.location,
            {},
            said,  # type: ignore[arg-type]
            None,
            call.when,  # type: ignore[arg-type]
            duration=call.duration,
        )

    def _tell(self, finding: Finding) -> None:
        self.findings.append(finding)
        told = finding.to_json()
        if not self.rehearsing:
            self.channel.report("finding", finding=told)

    def _close(self, order: dict[str, Any], check: ModuleType | None, work: float) -> None:
        """Mark the end of the output and of the record; then, after a pass, show something."""
        isolation.flush()
        with contextlib.suppress(OSError):
            os.write(1, order["token"].encode())
        self.channel.report(
            "end",
            count=len(self.findings),
            work=work,
            digest=self.file.digest if self.file.content or self.file.name else "",
            trouble=self.trouble,
        )
        passed = overall_outcome(tuple(self.findings), len(self.findings)) is Outcome.PASSED
        show = getattr(check, "show", None)
        if passed and show is not None and order["show"]:
            began = time.process_time()
            try:
                from mlx_exercises.figures import gather

                pictures = [each.to_json() for each in gather(show(self.subject))]
                spent = time.process_time() - began
                self.channel.report("pictures", pictures=pictures, work=spent)
            except BaseException as error:
                self.channel.report("pictures", pictures=[], trouble=in_words(error))


class WarmUpTest(pytest.Function):
    """A claim that stands in no check."""


def _true() -> None:
    """Be true."""
    close(1.0, 1.0)


def _false() -> None:
    """Be false."""
    close(1.0, 2.0)


def claim_of(item: pytest.Item) -> str:
    """The one-sentence docstring of a test; its name where that is missing."""
    text = getattr(item, "obj", None).__doc__ or item.name
    return " ".join(text.split())


def seed_global_rngs() -> None:
    """Start every claim from the same global random state, for code that draws from it."""
    random.seed(0)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(0)
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(0)
