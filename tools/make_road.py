"""Writes the road into README.md: one row a stage, from the manifests.

    python tools/make_road.py            rewrites the table between its two marks
    python tools/make_road.py --check    exit 1 when the table is not what it would write

The stages come from checks/*/stage.toml, in the roadmap's order.
"""

from __future__ import annotations

import sys
from pathlib import Path

from mlx_exercises.curriculum.loader import load

ROOT = Path(__file__).resolve().parents[1]
START, END = "<!-- road: written by tools/make_road.py -->", "<!-- road end -->"


def table() -> str:
    """Return the table in Markdown."""
    rows = ["| stage | what it is about | exercises |", "| --- | --- | --- |"]
    for stage in load(ROOT).stages:
        name = f"[{stage.title}](exercises/{stage.name}/README.md)"
        rows.append(f"| {stage.name[:2]} {name} | {stage.about} | {len(stage.exercises)} |")
    return "\n".join(rows)


def main() -> int:
    """Rewrite or compare."""
    readme = ROOT / "README.md"
    old = readme.read_text(encoding="utf-8")
    before, _, rest = old.partition(START)
    _, _, after = rest.partition(END)
    new = f"{before}{START}\n\n{table()}\n\n{END}{after}"
    if "--check" in sys.argv:
        return int(new != old)
    readme.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
