"""The fixture and the hook of plain `pytest checks/…`, without the runner.

`checks/conftest.py` imports both, so that learners can do without the runner at any time:

    pytest checks/03_calculus/02_chain_rule.py

judges `exercises/03_calculus/02_chain_rule.py` of the workspace that pytest is run in.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call() -> None:
    """Fail every claim where Python leaves `assert` lines out."""
    from mlx_exercises.worker.pytest_plugin import NO_ASSERTS

    if not __debug__:
        pytest.fail(NO_ASSERTS, pytrace=False)


@pytest.fixture(scope="module")
def exercise(request: pytest.FixtureRequest) -> Any:
    """The learner's module that belongs to this check, loaded by path."""
    from mlx_exercises.checking.proxy import Subject
    from mlx_exercises.worker import loader

    check = Path(str(request.path))
    below = Path("exercises", check.parent.name, check.name)
    start = request.config.invocation_params.dir
    for folder in (start, *start.parents):
        if (folder / below).is_file():
            return Subject(loader.execute(loader.read(str(folder / below))))
    pytest.fail(f"There is no {below} in {start} or above it.", pytrace=False)
