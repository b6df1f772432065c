"""Prints what CHANGELOG.md says about a version: `python tools/release_notes.py 0.2.0`.

Exit 1 when it says nothing: a release without notes must not go out.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

CHANGELOG = Path(__file__).resolve().parents[1] / "CHANGELOG.md"


def notes(changelog: str, version: str) -> str:
    """Return the text below the heading `## VERSION`, with or without a date; "" if none."""
    heading = rf"^## \[?{re.escape(version)}\]?(?: .*)?$"
    parts = re.split(heading, changelog, maxsplit=1, flags=re.MULTILINE)
    return (
        re.split(r"^## ", parts[1], maxsplit=1, flags=re.MULTILINE)[0].strip() if parts[1:] else ""
    )


def main() -> int:
    """Print the notes of the version on the command line."""
    (version,) = sys.argv[1:]
    found = notes(CHANGELOG.read_text(encoding="utf-8"), version)
    if not found:
        print(f"CHANGELOG.md has no section `## {version}`, or an empty one.", file=sys.stderr)
        return 1
    print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
