"""Measures what the runner promises about speed and memory, as ratios within one run.

    python benchmarks/run.py            the table (some minutes; use an idle machine)
    python benchmarks/run.py --quick    fewer rounds
    python benchmarks/run.py --json     the same as one JSON document

Needs the `dev` extra, Linux or macOS. How each figure is taken stands in measure.py.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))
os.environ.update({"OMP_NUM_THREADS": "1"})

import measure
from curriculum import LIBRARIES


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    options = parser.parse_args()
    figures = take(quick=options.quick)
    if options.json:
        print(json.dumps(figures, indent=2))
    else:
        print(table(figures))


def take(*, quick: bool) -> dict[str, object]:
    """Take every figure, each in a fresh folder."""
    rounds = 5 if quick else 20
    with tempfile.TemporaryDirectory(prefix="mlx-bench-") as folder:
        base = Path(folder)
        latency = {}
        for library in LIBRARIES:
            say(f"saves with {library}")
            place = measure.Place(base / library, {f"00_{library}": library})
            latency[library] = measure.saves(place, library, rounds)
        say("cold pytest")
        cold = measure.cold_pytest(
            measure.Place(base / "cold", {"00_torch": "torch"}), "00_torch", 3 if quick else 7
        )
        say("starts")
        starting = measure.Place(base / "start", {"00_numpy": "numpy"})
        start = measure.starts(starting, 5 if quick else 15)
        paint = measure.first_paint(starting, 3 if quick else 9)
        say("verifications")
        stages = {f"{n:02}_{lib}": lib for n, lib in enumerate(["numpy", "torch", "sklearn"])}
        verify = measure.verifications(
            measure.Place(base / "verify", stages, per_stage=10 if quick else 67),
            6 if quick else 12,
        )
        say("rest")
        resting = measure.rest(
            measure.Place(base / "rest", {"00_torch": "torch"}),
            "torch",
            5 if quick else 30,
            50 if quick else 500,
        )
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {sys.version.split()[0]}",
        "saves": latency,
        "cold pytest of a torch check": cold,
        "starts": start,
        "first paint": paint,
        "verify": verify,
        "rest": resting,
    }


def table(figures: dict[str, object]) -> str:
    """Return the figures as a Markdown table, each beside its goal."""
    rows: list[tuple[str, str, str]] = []
    for library, ways in figures["saves"].items():
        for way, times in ways.items():
            rows.append(
                (
                    f"save to verdict, {library}, {way}",
                    f"median {times['median'] * 1e3:.0f} ms, 95 % {times['p95'] * 1e3:.0f} ms",
                    "≤ 50 ms, ≤ 120 ms",
                )
            )
    cold = figures["cold pytest of a torch check"]
    torch = figures["saves"]["torch"]["rename"]["median"]
    rows.append(("cold pytest of the torch check", f"{cold:.2f} s", ""))
    rows.append(("… against a save", f"{cold / torch:.0f} times", "≥ 25 times"))
    starts = figures["starts"]
    for name, seconds in starts.items():
        ratio = seconds / starts["imports"]
        goal = "" if name == "imports" else "≤ 1.5 times"
        label = 'python -c "import typer, rich.console"' if name == "imports" else f"mlx {name}"
        rows.append((label, f"{seconds * 1e3:.0f} ms, {ratio:.2f} times", goal))
    rows.append(
        ("first paint of `mlx watch`", f"{figures['first paint'] * 1e3:.0f} ms", "≤ 400 ms")
    )
    verify = figures["verify"]
    ours = verify["mlx verify"]
    linear = (ours - verify["two thirds"]) / (verify["two thirds"] - verify["a third"])
    rows += [
        (f"mlx verify, {verify['exercises']} exercises", f"{ours:.1f} s", ""),
        (
            "… against one pytest each",
            f"{verify['one pytest each'] / ours:.0f} times",
            "≥ 10 times",
        ),
        (
            "… against one pytest for all",
            f"{verify['one pytest for all'] / ours:.2f} times",
            "> 1 times",
        ),
        (
            "… the last third of them against the second",
            f"{linear:.2f} times",
            "about 1: it grows linearly",
        ),
        *(
            [("… on one core", f"{verify['on one core'] / ours:.2f} times", "> 1 times")]
            if "on one core" in verify
            else []
        ),
        ("… nothing changed", f"{verify['mlx verify, nothing changed']:.2f} s", "< 0.5 s"),
    ]
    rest = figures["rest"]
    rows += [
        ("idle watcher", f"{100 * rest['idle share of a core']:.2f} % of a core", "< 0.5 %"),
        ("memory of the app", f"{rest['app MiB']:.0f} MiB", "< 60 MiB"),
        ("memory of everything, torch warmed", f"{rest['together MiB']:.0f} MiB", "< 600 MiB"),
        (f"growth over {rest['saves']} saves", f"{rest['growth MiB']:.1f} MiB", "none"),
    ]
    lines = [f"{figures['machine']}", "", "| what | figure | goal |", "| --- | --- | --- |"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines)


def say(what: str) -> None:
    """Tell on stderr what is being measured."""
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
