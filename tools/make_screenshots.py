"""Draws the README's screenshots from the real watch screen, as SVG.

    python tools/make_screenshots.py .venv/bin/mlx

Drives the installed `mlx` in a pseudo-terminal, saves a wrong and a right answer to one
exercise, and writes what stood on the screen to docs/failed.svg and docs/passed.svg.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from itertools import groupby
from pathlib import Path

from rich.color import Color
from rich.console import Console
from rich.style import Style
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "support"))

from pseudo_terminal import Session, save
from pyte.screens import Char

from mlx_exercises.dev.mistake import Mistake
from mlx_exercises.dev.source_file import SourceFile

STAGE, EXERCISE = "01_vectors_and_spaces", "04_projection"
WRONG = "length_only"  # of tests/mistakes
COLUMNS, ROWS = 84, 48
_FONTS = re.compile(r"@font-face\s*\{.*?\}", re.DOTALL)  # they would be fetched from elsewhere
_HEX = re.compile("[0-9a-f]{6}")


def main() -> None:
    """Write both pictures."""
    mlx = str(Path(sys.argv[1]).absolute())
    with tempfile.TemporaryDirectory(prefix="mlx-shots-") as folder:
        subprocess.run([mlx, "init", "ml"], cwd=folder, capture_output=True, check=True)
        place = Path(folder) / "ml"
        for command in (["unlock", STAGE], ["goto", EXERCISE[3:]]):
            subprocess.run([mlx, *command], cwd=place, capture_output=True, check=True)
        file = place / "exercises" / STAGE / f"{EXERCISE}.py"
        overlay = ROOT / "tests" / "mistakes" / STAGE / EXERCISE / f"{WRONG}.py"
        right = SourceFile(ROOT / "solutions" / STAGE / f"{EXERCISE}.py")
        wrong = Mistake(SourceFile(overlay), right)
        with Session([mlx], cwd=place, columns=COLUMNS, rows=ROWS) as screen:
            screen.wait_for("UNWRITTEN", 60)
            save(file, wrong.answer)
            screen.wait_for("FAILED")
            write("failed", screen)
            save(file, right.text)
            screen.wait_for("PASSED")
            screen.wait_for("p picture")
            while screen.read(1.0):
                pass
            write("passed", screen)
            screen.send("q")
            screen.wait_exit()


def write(name: str, screen: Session) -> None:
    """Write what stands on the screen as docs/NAME.svg."""
    rows = [row_of(screen, number) for number in range(ROWS)]
    while rows and not rows[-1].plain.strip():
        rows.pop()
    console = Console(record=True, width=COLUMNS, file=open("/dev/null", "w", encoding="utf-8"))  # noqa: SIM115, PTH123
    for row in rows:
        console.print(row, no_wrap=True, overflow="crop")
    svg = console.export_svg(title="mlx watch", unique_id=name)
    svg = _FONTS.sub("", svg).replace("Fira Code, monospace", "ui-monospace, monospace")
    (ROOT / "docs" / f"{name}.svg").write_text(svg, encoding="utf-8")


def row_of(screen: Session, number: int) -> Text:
    """One row of the screen with its colours."""
    row = screen.screen.buffer[number]
    cells = [row[column] for column in range(COLUMNS)]
    text = Text()
    for style, run in groupby(cells, style_of):
        text.append("".join(cell.data or " " for cell in run), style)
    return text


def style_of(cell: Char) -> Style:
    """The style of a cell, as rich calls it."""
    return Style(
        color=colour(cell.fg), bgcolor=colour(cell.bg), bold=cell.bold, reverse=cell.reverse
    )


def colour(name: str) -> Color | None:
    """A colour of pyte's as rich knows it; None for the terminal's own."""
    if name == "default":
        return None
    if _HEX.fullmatch(name):
        return Color.parse(f"#{name}")
    named = {"brown": "yellow", "brightbrown": "bright_yellow"}.get(name, name)
    return Color.parse(named.replace("bright", "bright_") if "bright_" not in named else named)


if __name__ == "__main__":
    main()
