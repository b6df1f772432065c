"""Figures as files: `python -m mlx_exercises.figures.png OUT.png < figures.json`.

It is a process of its own, because it imports matplotlib (half a second and 60 MB), and neither
the verdict nor the app waits for that. Nothing but tests may import it.

The input is the JSON of one figure or a list of them; of a list, the second becomes OUT-2.png,
and so on. Each file is written beside its path and then moved there, so that no reader finds
half of one. Frames become a grid of the first, the last and some between in a PNG; where OUT
ends in .gif, they become an animation. The paths written are printed.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import warnings
from pathlib import Path

from mlx_exercises.figures import from_json

USAGE = "python -m mlx_exercises.figures.png OUT.png < figures.json"


def main(arguments: list[str]) -> int:
    """Write the figures of standard input; return 0, 1 for a failure, 2 for wrong usage."""
    # The app sends SIGTERM when it stops waiting; exiting by exception removes the half of a file.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    if hasattr(os, "nice"):
        os.nice(5)  # a running check is more urgent
    if len(arguments) != 1:
        sys.stderr.write(f"{USAGE}\n")
        return 2
    try:
        given = json.load(sys.stdin)
        figures = [from_json(each) for each in (given if isinstance(given, list) else [given])]
    except (ValueError, TypeError) as error:
        sys.stderr.write(f"no figure could be read: {error}\n")
        return 1
    # matplotlib keeps a cache of fonts; where it cannot write one, it warns at each start.
    if not os.access(Path.home(), os.W_OK):
        os.environ.setdefault("MPLCONFIGDIR", tempfile.mkdtemp(prefix="mlx-figures-"))
    warnings.simplefilter("ignore")  # a character that no font has would warn each time
    from mlx_exercises.figures.png.figures import write_png

    out = Path(arguments[0])
    for i, figure in enumerate(figures, start=1):
        path = out if i == 1 else out.with_stem(f"{out.stem}-{i}")
        try:
            write_png(figure, path)
        except Exception as error:  # noqa: BLE001 - a figure is not worth a traceback
            sys.stderr.write(f"{path} could not be made: {error}\n")
            return 1
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
