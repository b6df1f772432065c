"""The arrows of the design: who may import whom, held by reading the imports."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "mlx_exercises"
PACKAGE = "mlx_exercises"

RECORDS = {
    "__init__", "errors", "verdict", "training", "curriculum", "keepsake", "manifests", "pictures",
}  # fmt: skip
WORKER = {"worker", "checking", "data", "pytest_plugin"}
PLATES = "plates"  # a process of its own, in which matplotlib meets what the terminal draws
LEARNED = {
    "numpy", "scipy", "torch", "pandas", "matplotlib", "seaborn", "sklearn", "transformers",
    "gymnasium", "optuna", "pytest",
}  # fmt: skip


def imports(file):
    """Every absolute import in a file, wherever it stands."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def part_of(name):
    """The part of ours that a module belongs to: `worker` for mlx_exercises.worker.judge."""
    pieces = name.split(".")
    return pieces[1] if len(pieces) > 1 and not pieces[1].startswith("__") else "__init__"


FILES = sorted(SOURCE.rglob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(SOURCE)))
def test_arrows_point_one_way(file):
    """Records import records; workers never import the app; the app never a library taught."""
    part = file.relative_to(SOURCE).parts[0].removesuffix(".py")
    for name in imports(file):
        top = name.partition(".")[0]
        ours = part_of(name) if top == PACKAGE else None
        if part in RECORDS:
            assert ours is None or ours in RECORDS, f"a record imports {name}"
            assert top not in LEARNED | {"typer", "rich"}, f"a record imports {name}"
        elif part in WORKER:
            assert ours is None or ours in RECORDS | WORKER, f"a worker imports {name}"
            assert top not in {"typer", "rich"}, f"a worker imports {name}"
        elif part == PLATES:
            allowed = RECORDS | {PLATES, "drawing"}
            assert ours is None or ours in allowed, f"the plates import {name}"
        else:
            assert ours != PLATES, f"the app imports {name}"
            assert ours not in {"worker", "checking"}, f"the app imports {name}"
            assert top not in LEARNED, f"the app imports {name}"


def test_only_the_command_line_knows_typer():
    """Logic can be used without the command line."""
    for file in FILES:
        if any(name.partition(".")[0] == "typer" for name in imports(file)):
            assert "cli" in str(file.relative_to(SOURCE)), file


def test_no_module_is_called_mlx():
    """PyPI's `mlx` is another project: nothing of ours shadows or imports it."""
    for file in FILES:
        assert "mlx" not in {name.partition(".")[0] for name in imports(file)}, file
    assert not list(SOURCE.parent.glob("mlx"))
