"""How each figure is taken. Every function returns plain numbers in seconds or MiB."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import curriculum
import psutil
from pseudo_terminal import Session, save, save_in_place

MLX = [sys.executable, "-m", "mlx_exercises"]
THREADS = {"OMP_NUM_THREADS": "1"}


class Place:
    """A curriculum and a workspace for one measurement."""

    def __init__(self, folder: Path, stages: dict[str, str], *, per_stage: int = 1) -> None:
        self.root = folder / "curriculum"
        self.workspace = folder / "workspace"
        curriculum.write(self.root, stages, per_stage)
        shutil.copytree(self.root / "exercises", self.workspace / "exercises")
        self.environment = {"MLX_CURRICULUM": str(self.root), **THREADS}

    def file(self, stage: str, number: int = 1) -> Path:
        """The learner's file."""
        return self.workspace / "exercises" / stage / f"{number:02}_double_{stage[3:]}_{number}.py"

    def solve(self) -> None:
        """Put every solution in place."""
        shutil.copytree(self.root / "solutions", self.workspace / "exercises", dirs_exist_ok=True)

    def run(self, *command: str, cores: int = 0) -> float:
        """Run a command in the workspace to its end and return how long it took.

        `cores` holds it to so many, where the system can.
        """
        began = time.perf_counter()
        subprocess.run(
            command,
            cwd=self.workspace,
            env={**os.environ, **self.environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
            preexec_fn=(lambda: os.sched_setaffinity(0, range(cores))) if cores else None,
        )
        return time.perf_counter() - began

    def watch(self) -> Session:
        """Start the watch screen in a terminal."""
        return Session([*MLX, "watch"], cwd=self.workspace, env=self.environment)


def quantiles(times: list[float]) -> dict[str, float]:
    """Return median and 95th percentile."""
    ordered = sorted(times)
    return {
        "median": statistics.median(ordered),
        "p95": ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))],
    }


def saves(place: Place, library: str, rounds: int) -> dict[str, dict[str, float]]:
    """Measure from the end of a save to the verdict on the screen, workers warm.

    Right and wrong answers alternate, so that every verdict is a new word on the screen.
    """
    file = place.file(f"00_{library}")
    found: dict[str, list[float]] = {}
    with place.watch() as screen:
        screen.wait_for("FAILED", 120)
        pause(screen, 2.0)

        def once(way: str, saver: Callable[[Path, str], float], *, right: bool) -> None:
            text = curriculum.text(library, "2 * x" if right else "x")
            began = saver(file, text)
            done = screen.wait_for("PASSED" if right else "FAILED", 30)
            found.setdefault(way, []).append(done - began)

        right = True
        for _ in range(rounds):
            for way, saver in (("rename", save), ("in place", save_in_place)):
                pause(screen, 0.7)
                once(way, saver, right=right)
                pause(screen, 0.3)
                once("0.3 s after a verdict", saver, right=not right)
        for _ in range(max(3, rounds // 2)):
            pause(screen, 0.7)
            save(file, curriculum.text(library, "[0 for _ in iter(int, 1)]"))
            screen.wait_for("CHECKING")
            pause(screen, 0.3)
            once("during a running check", save, right=right)
            right = not right
        screen.send("q")
        screen.wait_exit()
    return {way: quantiles(times) for way, times in found.items()}


def pause(screen: Session, seconds: float) -> None:
    """Let time pass as it does between two saves, taking in what is painted."""
    end = time.perf_counter() + seconds
    while (left := end - time.perf_counter()) > 0:
        screen.read(left)


def cold_pytest(place: Place, stage: str, rounds: int) -> float:
    """Median time of one cold `python -m pytest` on a check."""
    check = str(place.root / "checks" / stage / place.file(stage).name)
    command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", check)
    return statistics.median(place.run(*command) for _ in range(rounds))


def starts(place: Place, rounds: int) -> dict[str, float]:
    """Median times of commands that should be instant, and of importing the CLI's libraries."""
    commands = {
        "imports": (sys.executable, "-c", "import typer, rich.console"),
        **{name: (*MLX, *name.split()) for name in ("--version", "--help", "list", "hint")},
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):  # interleaved: what disturbs one disturbs all
        for name, command in commands.items():
            times[name].append(place.run(*command))
    return {name: statistics.median(each) for name, each in times.items()}


def first_paint(place: Place, rounds: int) -> float:
    """Median time until the watch screen shows its first words."""
    times = []
    for _ in range(rounds):
        with place.watch() as screen:
            times.append(screen.wait_for("WARMING UP") - screen.started)
            screen.send("q")
            screen.wait_exit()
    return statistics.median(times)


def verifications(place: Place, sample: int) -> dict[str, float]:
    """Times to judge a solved curriculum: ours, one pytest each (from a sample), one for all."""
    place.solve()
    checks = sorted((place.root / "checks").glob("*/*.py"))
    pytest = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    step = max(1, len(checks) // sample)
    chosen = checks[::step]
    each = [place.run(*pytest, "--import-mode=importlib", str(check)) for check in chosen]
    together = place.run(
        *pytest, "--import-mode=importlib", "-o", "python_files=*.py", str(place.root / "checks")
    )
    ours = place.run(*MLX, "verify", "--no-cache")
    third, two_thirds = (
        place.run(*MLX, "verify", "--no-cache", *names) for names in _parts(checks)
    )
    place.run(*MLX, "verify")
    one_core = {}
    if hasattr(os, "sched_setaffinity") and (os.cpu_count() or 1) > 1:
        one_core = {"on one core": place.run(*MLX, "verify", "--no-cache", cores=1)}
    return {
        "exercises": len(checks),
        "one pytest each": statistics.mean(each) * len(checks),
        "one pytest for all": together,
        "mlx verify": ours,
        "a third": third,
        "two thirds": two_thirds,
        **one_core,
        "mlx verify, nothing changed": place.run(*MLX, "verify"),
    }


def _parts(checks: list[Path]) -> tuple[list[str], list[str]]:
    """The names of a third and of two thirds of the exercises, of each stage alike."""
    names = [f"{check.parent.name}/{check.stem}" for check in checks]
    return names[::3], [name for number, name in enumerate(names) if number % 3]


def rest(place: Place, library: str, seconds: float, rounds: int) -> dict[str, float]:
    """CPU share of the idle app, memory of everything, and growth of the app over many saves."""
    file = place.file(f"00_{library}")
    with place.watch() as screen:
        screen.wait_for("FAILED", 120)
        pause(screen, 3.0)
        app = psutil.Process(screen.process.pid)
        before, began = sum(app.cpu_times()[:2]), time.perf_counter()
        pause(screen, seconds)
        idle = (sum(app.cpu_times()[:2]) - before) / (time.perf_counter() - began)
        family = [app, *app.children(recursive=True)]
        together = sum(each.memory_full_info().pss for each in family)
        first = 0.0
        for number in range(rounds):
            right = number % 2 == 0
            save(file, curriculum.text(library, "2 * x" if right else "x"))
            screen.wait_for("PASSED" if right else "FAILED", 30)
            if number == rounds // 5:
                first = app.memory_info().rss
        last = app.memory_info().rss
        screen.send("q")
        screen.wait_exit()
    return {
        "idle share of a core": idle,
        "app MiB": last / 2**20,
        "together MiB": together / 2**20,
        "growth MiB": (last - first) / 2**20 if first else 0.0,
        "saves": rounds,
    }
