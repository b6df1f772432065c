"""A learner's file on disk, and the failure that an assertion makes."""

from __future__ import annotations

import importlib.util
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mlx_exercises.checking import CheckFailed, Subject, proxy


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    proxy.forget()


@pytest.fixture
def learner(tmp_path: Path) -> Callable[[str], Any]:
    """Return a function that makes the `exercise` fixture from the text of a file."""

    def make(source: str) -> Subject:
        path = tmp_path / "answer.py"
        path.write_text(textwrap.dedent(source), encoding="utf-8")
        spec = importlib.util.spec_from_file_location("answer", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return Subject(module)

    return make


@pytest.fixture
def failure() -> Callable[..., CheckFailed]:
    """Return a function that calls an assertion and returns how it failed."""

    def call(assertion: Callable[..., object], *args: Any, **kwargs: Any) -> CheckFailed:
        with pytest.raises(CheckFailed) as caught:
            assertion(*args, **kwargs)
        return caught.value

    return call
