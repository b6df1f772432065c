"""Timers with names; the event loop wakes up when the next one is due."""

import time

FAR = 3600.0  # seconds to wait when no timer is set


class Timers:
    """Each timer has a name and is due once."""

    def __init__(self) -> None:
        self._due: dict[str, float] = {}

    def set(self, name: str, seconds: float) -> None:
        """Start a timer; an earlier one of the same name is replaced."""
        self._due[name] = time.monotonic() + seconds

    def cancel(self, name: str) -> None:
        """Stop a timer, if it runs."""
        self._due.pop(name, None)

    def clear(self) -> None:
        """Stop all timers."""
        self._due.clear()

    @property
    def wait(self) -> float:
        """Seconds until the next timer is due."""
        return max(0.0, min(self._due.values(), default=time.monotonic() + FAR) - time.monotonic())

    def due(self) -> list[str]:
        """Remove the timers that are due and return their names."""
        now = time.monotonic()
        names = [name for name, at in self._due.items() if at <= now]
        for name in names:
            del self._due[name]
        return names
