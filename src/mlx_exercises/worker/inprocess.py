"""Judges one file by one check in this process: for the exercise in which learners write both.

As in a worker, `loader` loads the file, a `Subject` is its proxy, and `classify` turns what a claim
raises into a finding. What is missing is the process of its own.
"""

from __future__ import annotations

import contextlib
import inspect
import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

from mlx_exercises.checking import proxy, suspects
from mlx_exercises.model.verdict import Finding, Outcome
from mlx_exercises.worker import loader
from mlx_exercises.worker.classify import describe_error, finding_of
from mlx_exercises.worker.pytest_plugin import NO_ASSERTS, reset_global_state

_LOADING = "The file can be loaded."


def judge(check: Path, file: Path) -> tuple[Finding, ...]:
    """Return a finding for each claim of the check about the file, in the check's order.

    A check that cannot be loaded or holds no claim gives one finding, which is FAULTY; a file
    that cannot be loaded gives one that is BROKEN. The call restores the state of the proxy and
    `sys.modules`; it does not undo what the two files change in other modules.
    """
    if not __debug__:
        return (Finding("The check can be loaded.", Outcome.FAULTY, NO_ASSERTS),)
    with _state_restored(check.stem, file.stem):
        try:
            claims = claims_of(loader.execute(loader.read(str(check))))
        except BaseException as error:
            return (Finding("The check can be loaded.", Outcome.FAULTY, describe_error(error)),)
        if not claims:
            return (Finding("The check makes a claim.", Outcome.FAULTY, "It holds no claims."),)
        learner_code = loader.LearnerFile(str(file), b"")
        try:
            learner_code = loader.read(str(file))
            subject = proxy.Subject(loader.execute(learner_code))
        except BaseException as error:
            found = finding_of(_LOADING, error, learner_code)
            return (Finding(_LOADING, Outcome.BROKEN, found.message, line=found.line),)
        return tuple(_judge(claim, subject, learner_code) for claim in claims)


def claims_of(check: ModuleType) -> list[Callable[..., object]]:
    """Return the tests of a check in the order of its source."""
    return [
        value
        for name, value in vars(check).items()
        if name.startswith("test") and inspect.isfunction(value)
    ]


def _judge(claim: Callable[..., object], subject: object, file: loader.LearnerFile) -> Finding:
    sentence = " ".join((claim.__doc__ or claim.__name__).split())
    proxy.forget()
    reset_global_state()
    try:
        with suspects.claim(strict=True):
            claim(exercise=subject)
    except BaseException as error:
        return finding_of(sentence, error, file)
    return Finding(sentence, Outcome.PASSED)


@contextlib.contextmanager
def _state_restored(*names: str) -> Iterator[None]:
    """Restore the last call, the file that is judged, and `sys.modules` at the end."""
    judged_before = proxy.learner_file()
    modules = {name: sys.modules[name] for name in names if name in sys.modules}
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            yield
    finally:
        proxy.forget()
        proxy.set_learner_file(judged_before)
        for name in names:
            sys.modules.pop(name, None)
        sys.modules.update(modules)
