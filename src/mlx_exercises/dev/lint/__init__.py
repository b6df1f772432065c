"""The linter of `mlx dev check`: rules, the runner that applies them, and its report.

A rule reports a `Diagnostic`: what is wrong, where, and what to do about it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any


class Severity(StrEnum):
    """How bad it is: only errors fail `mlx dev check`."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is not as the standard wants it."""

    what: str
    advice: str
    path: Path | None = None
    line: int | None = None
    severity: Severity = Severity.ERROR
    rule: str = ""  # the name of the rule that found it
    about: str = ""  # the exercise or stage; empty: the curriculum as a whole

    def place(self, root: Path) -> str:
        """Return `checks/03_calculus/stage.toml:12`, as far as it is known."""
        if self.path is None:
            return ""
        shown = self.path.relative_to(root) if self.path.is_relative_to(root) else self.path
        return f"{shown}:{self.line}" if self.line else str(shown)

    def to_json(self, root: Path) -> dict[str, Any]:
        """Return the diagnostic as JSON values."""
        return {
            "about": self.about,
            "rule": self.rule,
            "severity": self.severity.value,
            "what": self.what,
            "advice": self.advice,
            "place": self.place(root),
        }
