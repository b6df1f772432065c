"""The command: reads pictures, writes files, prints their paths."""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import warnings
from pathlib import Path

from mlx_exercises.figures import from_json

USAGE = "python -m mlx_exercises.figures.png OUT.png < pictures.json"


def main(arguments: list[str]) -> int:
    """Write the pictures of standard input; return 0, 1 for a failure, 2 for wrong usage."""
    # Whoever stops waiting ends us: the half of a file goes, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    if hasattr(os, "nice"):
        os.nice(5)  # nobody looks at the file while a check runs
    if len(arguments) != 1:
        sys.stderr.write(f"{USAGE}\n")
        return 2
    try:
        given = json.load(sys.stdin)
        pictures = [from_json(each) for each in (given if isinstance(given, list) else [given])]
    except (ValueError, TypeError) as error:
        sys.stderr.write(f"no picture could be read: {error}\n")
        return 1
    # matplotlib keeps a cache of fonts; where it cannot, it would warn at each start.
    if not os.access(Path.home(), os.W_OK):
        os.environ.setdefault("MPLCONFIGDIR", tempfile.mkdtemp(prefix="mlx-plates-"))
    warnings.simplefilter("ignore")  # a character that no font has is no news to anybody
    from mlx_exercises.figures.png.figures import write_plate

    out = Path(arguments[0])
    for i, picture in enumerate(pictures, start=1):
        path = out if i == 1 else out.with_stem(f"{out.stem}-{i}")
        try:
            write_plate(picture, path)
        except Exception as error:  # noqa: BLE001 - a figure is not worth a traceback
            sys.stderr.write(f"{path} could not be made: {error}\n")
            return 1
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
