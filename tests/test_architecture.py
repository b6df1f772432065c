"""The layout: which package may import which, held by reading the imports."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "mlx_exercises"
PACKAGE = "mlx_exercises"

# From the ground up: a package may import what stands here beside it and nothing else of ours.
# The version (`__init__`) is everybody's.
MAY_IMPORT = {
    "errors": set(),
    "model": {"errors"},
    "figures": set(),
    "figures.terminal": {"errors", "figures"},
    "figures.png": {"figures", "figures.terminal"},
    "checking": {"model"},
    "curriculum": {"errors", "model"},
    "workspace": {"errors", "model"},
    "data": {"errors", "model", "curriculum"},
    "course": {"errors", "model", "workspace"},
    "worker": {"model", "figures", "checking"},
    "runner": {"errors", "model", "workspace", "course"},
    "doctor": {"errors", "model", "workspace", "runner"},
    "dev": {"errors", "model", "curriculum", "runner"},
    "ui.render": {
        "errors", "model", "figures", "figures.terminal", "workspace", "course", "doctor",
    },
    "ui.editor": {"errors"},
    "ui.session": {"errors", "model", "workspace", "course", "runner"},
    "ui.watch": {
        "errors", "model", "figures", "figures.terminal", "workspace", "course", "runner",
        "ui.editor", "ui.render", "ui.session",
    },
    "cli": {
        "errors", "model", "figures", "figures.terminal", "curriculum", "workspace", "course",
        "runner", "doctor", "dev", "ui.editor", "ui.render", "ui.session", "ui.watch",
    },
    "__main__": {"cli"},
}  # fmt: skip

# Libraries that the stages teach: the app must start without them.
TAUGHT = {
    "numpy", "scipy", "torch", "pandas", "matplotlib", "seaborn", "sklearn", "transformers",
    "gymnasium", "optuna", "pytest",
}  # fmt: skip
KNOWS_TAUGHT = {"figures.png", "worker", "checking", "data"}
KNOWS_TYPER = {"cli", "dev"}
KNOWS_RICH = {
    "figures.png",
    "figures.terminal",
    "ui.render",
    "ui.watch",
    "cli",
    "dev",
    "doctor",
}  # the doctor asks it what it sees

FILES = sorted(SOURCE.rglob("*.py"))


def package_of(module):
    """The package of the table that a module belongs to: `ui.watch` for ui.watch.screen."""
    for depth in (2, 1):
        name = ".".join(module.split(".")[:depth])
        if name in MAY_IMPORT:
            return name
    return ""


def imports(file):
    """Every import in a file, wherever it stands."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def module_of(file):
    """A file's module, without the name of the package."""
    return ".".join(file.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(SOURCE)))
def test_imports_follow_the_table(file):
    """A package imports what the table allows, and libraries only where they are allowed."""
    here = package_of(module_of(file))
    for name in imports(file):
        top, _, rest = name.partition(".")
        if top == PACKAGE and rest and not rest.startswith("__"):
            there = package_of(rest)
            allowed = {here, *MAY_IMPORT.get(here, set())}
            assert there in allowed, f"{here or 'the root'} imports {name}"
        elif top in TAUGHT:
            assert here in KNOWS_TAUGHT, f"{here} imports {name}"
        elif top == "typer":
            assert here in KNOWS_TYPER, f"{here} imports {name}"
        elif top == "rich":
            assert here in KNOWS_RICH, f"{here} imports {name}"


def test_the_table_has_no_circle_and_no_import_upwards():
    """Each package imports only packages that stand above it in the table."""
    order = list(MAY_IMPORT)
    for place, package in enumerate(order):
        assert MAY_IMPORT[package] <= set(order[:place]), package


def test_no_module_is_loose_in_the_root():
    """Besides packages, the root holds the errors and what Python asks for."""
    loose = {path.name for path in SOURCE.glob("*.py")}
    assert loose - {"_version.py"} == {"__init__.py", "__main__.py", "errors.py"}


def test_every_package_is_in_the_table():
    """A new folder has to say what it may import."""
    for file in FILES:
        if file.parent != SOURCE and file != SOURCE / "ui" / "__init__.py":
            assert package_of(module_of(file)), file


def test_only_the_command_line_knows_typer():
    """Logic can be used without the command line: of `dev`, only its `cli` knows Typer."""
    for file in FILES:
        if "typer" in {name.partition(".")[0] for name in imports(file)}:
            assert "cli" in file.relative_to(SOURCE).with_suffix("").parts, file


def test_no_module_is_called_mlx():
    """PyPI's `mlx` is another project: nothing of ours shadows or imports it."""
    for file in FILES:
        assert "mlx" not in {name.partition(".")[0] for name in imports(file)}, file
    assert not list(SOURCE.parent.glob("mlx"))
