"""How long other exercise runners take for one check, beside ours, in one run.

    python -m venv /tmp/peers && /tmp/peers/bin/pip install torchlings pythonlings pylings
    python benchmarks/peers.py /tmp/peers/bin

Each peer that is installed there judges one of its own first exercises through its own
command, as a whole process; rustlings is taken from PATH. torchlings has no command for one
check: what its watcher starts at every save is `pytest -v --tb=short --no-header FILE`, so
that is timed, on our torch check. Ours is the time from a save to the verdict on the screen,
and, for the same kind of thing, `mlx run` as a whole process.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))
os.environ.update({"OMP_NUM_THREADS": "1"})

import measure

ROUNDS = 9


def main() -> None:
    """Measure what is there and print a table; `--json` prints the figures instead."""
    words = [word for word in sys.argv[1:] if word != "--json"]
    folder = Path(words[0]).absolute() if words else Path("/nonexistent")
    with tempfile.TemporaryDirectory(prefix="mlx-peers-") as scratch:
        base = Path(scratch)
        figures = {**ours(base), **pylings(folder, base), **pythonlings(folder, base)}
        figures |= {**torchlings(folder, base), **rustlings()}
    if "--json" in sys.argv:
        print(json.dumps(figures, indent=2))
        return
    print("| what | median | times an mlx save (numpy) |\n| --- | --- | --- |")
    one = figures["mlx, save to verdict (numpy)"]
    for name, seconds in figures.items():
        print(f"| {name} | {seconds * 1e3:.0f} ms | {seconds / one:.1f} |")


def median_of(command: list[str], cwd: Path, env: dict[str, str] | None = None) -> float:
    """Median time of a command as a whole process."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        subprocess.run(
            command,
            cwd=cwd,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def ours(base: Path) -> dict[str, float]:
    """A save with numpy and with torch, and `mlx run`."""
    figures = {}
    for library in ("numpy", "torch"):
        place = measure.Place(base / library, {f"00_{library}": library})
        times = measure.saves(place, library, ROUNDS)["rename"]
        figures[f"mlx, save to verdict ({library})"] = times["median"]
        figures[f"mlx run ({library})"] = median_of(
            [*measure.MLX, "run"], place.workspace, place.environment
        )
    return figures


def pylings(folder: Path, base: Path) -> dict[str, float]:
    """`pylings dry-run` of its first exercise on variables."""
    program = folder / "pylings"
    if not program.exists():
        return {}
    place = base / "pylings"
    place.mkdir()
    subprocess.run(
        [program, "init", "--path", str(place)], cwd=place, capture_output=True, check=True
    )
    command = [str(program), "dry-run", "exercises/01_variables/variables1.py"]
    return {"pylings dry-run": median_of(command, place)}


def pythonlings(folder: Path, base: Path) -> dict[str, float]:
    """`pythonlings dry-run` of its first exercise on variables."""
    program = folder / "pythonlings"
    if not program.exists():
        return {}
    home = {"HOME": str(base / "home")}
    (base / "home").mkdir()
    environment = {**os.environ, **home}
    subprocess.run([program, "init"], env=environment, capture_output=True, check=True)
    files = sorted((base / "home").rglob("variables*1.py"))
    name = files[0].stem if files else "variables1"
    command = [str(program), "dry-run", name]
    return {"pythonlings dry-run": median_of(command, base, home)}


def torchlings(folder: Path, base: Path) -> dict[str, float]:
    """What torchlings starts at every save, on our torch check."""
    if not (folder / "torchlings").exists():
        return {}
    place = measure.Place(base / "torchlings", {"00_torch": "torch"})
    check = str(place.root / "checks" / "00_torch" / place.file("00_torch").name)
    command = [sys.executable, "-m", "pytest", "-v", "--tb=short", "--no-header", check]
    figure = median_of(command, place.workspace, place.environment)
    return {"torchlings' command at every save (torch)": figure}


def rustlings() -> dict[str, float]:
    """`rustlings run` of its first exercise, where it is installed."""
    program = shutil.which("rustlings")
    place = Path("rustlings")
    if program is None or not place.is_dir():
        return {}
    return {"rustlings run": median_of([program, "run", "intro1"], place)}


if __name__ == "__main__":
    main()
