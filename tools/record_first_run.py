"""Records a new learner's way from the README's line to the fourth stage, as text.

    python tools/record_first_run.py .venv/bin/mlx > docs/first_run.md

Drives the installed `mlx` in a real pseudo-terminal, in a workspace made by `mlx init`.
Each exercise of the first three stages gets a wrong answer first, then a right one. Every
screen below is what stood on the terminal.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "support"))

from pseudo_terminal import Session, save
from pyte.screens import Char

from mlx_exercises.dev.mistake import Mistake
from mlx_exercises.dev.source_file import SourceFile

_HEX = re.compile("[0-9a-f]{6}")
STAGES = ("00_start", "01_vectors_and_spaces", "02_matrices")
_HEAD = """\
# A first run

What a new learner sees between the README's line and the fourth stage: written by
`tools/record_first_run.py`, which drives the installed program in a real terminal of 88
columns and 44 rows. Nothing is edited, but that gray blocks stand for shades of gray.

```console
$ python3 -m venv .venv && .venv/bin/pip install -c constraints.txt . && .venv/bin/mlx watch
```

The recording was made in a workspace of its own, so it begins with `mlx init`.
"""


def main() -> None:
    """Record and print the Markdown."""
    mlx = str(Path(sys.argv[1]).absolute())
    print(_HEAD)
    with tempfile.TemporaryDirectory(prefix="mlx-first-") as folder:
        made = subprocess.run(
            [mlx, "init", "ml"], cwd=folder, capture_output=True, text=True, check=True
        )
        # The folder is a temporary one of the machine that records.
        console("mlx init ml", (made.stdout + made.stderr).replace(folder, "~"))
        record(mlx, Path(folder) / "ml")
        listed = subprocess.run(
            [mlx, "list", "--stage", "03_calculus"],
            cwd=Path(folder) / "ml",
            capture_output=True,
            text=True,
            check=True,
        )
        console("mlx list --stage 03_calculus", listed.stdout)


def record(mlx: str, workspace: Path) -> None:
    """Play the three stages in the watch screen."""
    with Session([mlx, "watch"], cwd=workspace, columns=88, rows=44) as screen:
        screen.wait_for("WARMING UP")
        shot("`mlx watch`, at once", screen)
        names = [
            path for stage in STAGES for path in sorted((ROOT / "checks" / stage).glob("[0-9]*.py"))
        ]
        for number, check in enumerate(names):
            below = Path(check.parent.name, check.name)
            name = str(below.with_suffix(""))
            screen.wait_until(lambda text, name=name: name in text and settled(text), 60)
            rest(screen)
            if number in (0, 1):
                shot(f"The exercise as it starts: {name}", screen)
            overlay = min((ROOT / "tests" / "mistakes" / below.with_suffix("")).glob("*.py"))
            wrong = Mistake(SourceFile(overlay), SourceFile(ROOT / "solutions" / below))
            before = screen.text
            save(workspace / "exercises" / below, wrong.answer)
            screen.wait_until(lambda text, before=before: text != before and settled(text), 60)
            rest(screen)
            shot(f"A wrong answer to {name}", screen)
            if number == 1:
                screen.send("h")
                screen.wait_for("Hint 1 of")
                shot("`h`", screen)
            solution = (ROOT / "solutions" / below).read_text(encoding="utf-8")
            save(workspace / "exercises" / below, solution)
            screen.wait_for("PASSED", 60)
            rest(screen, 1.0)  # the picture follows the verdict
            shot(f"A right answer to {name}", screen)
            screen.send("n")
        screen.wait_for("03_calculus/01", 60)
        screen.wait_until(settled, 60)
        shot("`n` after the last exercise of the stage: the fourth stage is open", screen)
        screen.send("l")
        screen.wait_for("showing all")
        shot("`l`", screen)
        screen.send("lq")
        screen.wait_exit()


def rest(screen: Session, seconds: float = 0.3) -> None:
    """Read until nothing is painted any more: half a screen is no screen."""
    while screen.read(seconds):
        pass


def settled(text: str) -> bool:
    """Whether a verdict stands on the screen."""
    return not any(word in text for word in ("WARMING UP", "CHECKING")) and any(
        word in text for word in ("FAILED", "UNWRITTEN", "BROKEN", "PASSED")
    )


def shot(title: str, screen: Session) -> None:
    """Print what stands on the screen."""
    lines = ["".join(map(in_black, row)).rstrip() for row in cells(screen)]
    text = "\n".join(lines).rstrip()
    print(f"## {title}\n\n```text\n{text}\n```\n")


def cells(screen: Session) -> list[list[Char]]:
    """Return the characters of the screen with their colours, row by row."""
    buffer = screen.screen.buffer
    return [
        [buffer[row][column] for column in range(screen.screen.columns)]
        for row in range(screen.screen.lines)
    ]


def in_black(cell: Char) -> str:
    """Return a half block that was coloured as the shade that its two halves have together."""
    colours = [colour for colour in (cell.fg, cell.bg) if _HEX.fullmatch(colour)]
    if cell.data != "▀" or not colours:
        return str(cell.data)
    parts = [int(colour[i : i + 2], 16) for colour in colours for i in (0, 2, 4)]
    return " ░▒▓█"[min(4, round(sum(parts) / len(parts) / 255 * 4))]


def console(command: str, output: str) -> None:
    """Print a command and what it printed."""
    print(f"```console\n$ {command}\n{output.rstrip()}\n```\n")


if __name__ == "__main__":
    main()
