"""Things to do later, each under a name; whoever waits for events wakes for them in time."""

from __future__ import annotations

import time

FAR = 3600.0  # seconds to wait when nothing is due


class Timers:
    """Names and the moments at which they ring, each once."""

    def __init__(self) -> None:
        self._at: dict[str, float] = {}

    def set(self, name: str, seconds: float) -> None:
        """Ring in so many seconds; an earlier setting of the same name is forgotten."""
        self._at[name] = time.monotonic() + seconds

    def drop(self, name: str) -> None:
        """Ring no more."""
        self._at.pop(name, None)

    def clear(self) -> None:
        """Forget everything."""
        self._at.clear()

    @property
    def wait(self) -> float:
        """Seconds until the next one rings."""
        return max(0.0, min(self._at.values(), default=time.monotonic() + FAR) - time.monotonic())

    def rung(self) -> list[str]:
        """Take those whose time has come."""
        now = time.monotonic()
        names = [name for name, at in self._at.items() if at <= now]
        for name in names:
            del self._at[name]
        return names
