"""One check and one file, judged here and now: for the exercise in which learners write both.

The parts are those of a worker's own judgement: the file is loaded by `source`, stood in for by a
`Subject`, and what a claim raises becomes a finding. What is missing is the process of its own.
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
from mlx_exercises.worker.classify import finding_of, in_words
from mlx_exercises.worker.pytest_plugin import seed_global_rngs

_LOADING = "The file can be loaded."


def judge(check: Path, file: Path) -> tuple[Finding, ...]:
    """Return a finding for each claim of the check about the file, in the check's order.

    A check that cannot be loaded or holds no claim gives one finding, which is FAULTY; a file
    that cannot be loaded gives one that is BROKEN. Nothing that either does outlasts the call,
    apart from what it does to the modules of others.
    """
    with _as_it_was(check.stem, file.stem):
        try:
            claims = claims_of(loader.execute(loader.read(str(check))))
        except BaseException as error:
            return (Finding("The check can be loaded.", Outcome.FAULTY, in_words(error)),)
        if not claims:
            return (Finding("The check makes a claim.", Outcome.FAULTY, "It holds no claims."),)
        learners = loader.LearnerFile(str(file), b"")
        try:
            learners = loader.read(str(file))
            subject = proxy.Subject(loader.execute(learners))
        except BaseException as error:
            found = finding_of(_LOADING, error, learners)
            return (Finding(_LOADING, Outcome.BROKEN, found.message, line=found.line),)
        return tuple(_judge(claim, subject, learners) for claim in claims)


def claims_of(check: ModuleType) -> list[Callable[..., object]]:
    """Return the tests of a check in the order in which they stand there."""
    return [
        value
        for name, value in vars(check).items()
        if name.startswith("test") and inspect.isfunction(value)
    ]


def _judge(claim: Callable[..., object], subject: object, file: loader.LearnerFile) -> Finding:
    said = " ".join((claim.__doc__ or claim.__name__).split())
    proxy.forget()
    seed_global_rngs()
    try:
        with suspects.claim():
            claim(exercise=subject)
    except BaseException as error:
        return finding_of(said, error, file)
    return Finding(said, Outcome.PASSED)


@contextlib.contextmanager
def _as_it_was(*names: str) -> Iterator[None]:
    """Leave the last call, the file that is judged, and the list of modules as they were."""
    judged = proxy.learner_file()
    held = {name: sys.modules[name] for name in names if name in sys.modules}
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            yield
    finally:
        proxy.forget()
        proxy.set_learner_file(judged)
        for name in names:
            sys.modules.pop(name, None)
        sys.modules.update(held)
