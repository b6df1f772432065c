"""Holds what only the history shows: how commits are named, and that coverage's floor only rises.

    python tools/check_history.py --message FILE    the subject of a commit that is being made
    python tools/check_history.py BASE              the commits since BASE, and the floor there

A subject is `where: what`, of at most 72 characters: `worker: …`, `check 23/02: …`, `docs: …`.
Exit 1, with a line for each fault.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LONGEST = 72
_SUBJECT = re.compile(r"[a-z.][\w.,/ -]*: \S")
# Git's own words, and commits that a rebase will fold into others.
_BY_GIT = re.compile(r"Merge |Revert \"|(fixup|squash|amend)! ")


def subject_faults(subject: str) -> Iterator[str]:
    """Yield what is wrong with a subject, and what to do."""
    if _BY_GIT.match(subject):
        return
    if not _SUBJECT.match(subject):
        yield f"{subject!r} does not begin with where it is: `worker: …`, `check 23/02: …`."
    if len(subject) > LONGEST:
        yield f"{subject!r} has {len(subject)} characters, {LONGEST} are the most: use the body."


def floor_of(pyproject: str) -> float:
    """Return the least coverage that a pyproject.toml asks for, in percent."""
    tool = tomllib.loads(pyproject)["tool"]
    return float(tool.get("coverage", {}).get("report", {}).get("fail_under", 0))


def history_faults(base: str) -> Iterator[str]:
    """Yield what is wrong with the commits since `base`."""
    for subject in _git("log", "--no-merges", "--format=%s", f"{base}..HEAD").splitlines():
        yield from subject_faults(subject)
    before = floor_of(_git("show", f"{base}:pyproject.toml"))
    now = floor_of((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    if now < before:
        yield f"fail_under fell from {before:g} to {now:g}: write the tests that are missing."


def _git(*words: str) -> str:
    command = ["git", "-C", str(ROOT), *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> int:
    """Check one message, or the history since a commit."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("base", nargs="?", help="a commit, as origin/main")
    parser.add_argument("--message", type=Path, help="the file that git gives a commit-msg hook")
    options = parser.parse_args()
    if options.message:
        subject, *_ = options.message.read_text(encoding="utf-8").splitlines() or [""]
        faults = [*subject_faults(subject)]
    elif options.base:
        faults = [*history_faults(options.base)]
    else:
        parser.error("name a commit or --message")
    for fault in faults:
        print(fault, file=sys.stderr)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
