"""The worker's end of the private channel: orders come in, reports go out, in JSON lines."""

from __future__ import annotations

import json
import os
from typing import Any


class Channel:
    """Orders and reports as JSON lines on two file descriptors (which may be one socket).

    Reports after the order to go carry that order's token. A line without it was not
    written by us, whoever wrote it, and the app never counts it.
    """

    forks = False  # whether orders are received by copies of the process

    def __init__(self, orders: int, reports: int) -> None:
        self.orders = orders
        self.reports = reports
        self.token = ""
        self._pending = b""

    def receive(self) -> dict[str, Any] | None:
        """Wait for the next order; None when the app has gone."""
        while b"\n" not in self._pending:
            chunk = os.read(self.orders, 65536)
            if not chunk:
                return None
            self._pending += chunk
        line, _, self._pending = self._pending.partition(b"\n")
        order: dict[str, Any] = json.loads(line)
        return order

    def report(self, kind: str, **fields: Any) -> None:
        """Send one report. Raises OSError when the channel is gone."""
        line = json.dumps({"report": kind, "token": self.token, **fields}).encode() + b"\n"
        while line:
            line = line[os.write(self.reports, line) :]
