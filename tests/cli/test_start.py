"""Starting quickly, and loading nothing that a hint does not need."""

import subprocess
import sys

import pytest

HEAVY = {
    "numpy", "torch", "pytest", "pandas", "matplotlib", "scipy", "sklearn", "transformers",
    "pydantic", "tomllib", "watchfiles", "inotify_simple", "psutil", "plotext",
}  # fmt: skip


@pytest.mark.parametrize(
    "words", [["--version"], ["--help"], ["hint"], ["list"], ["list", "--json"], ["stats"]]
)
def test_nothing_heavy_is_imported(mlx, words):
    """Commands that only look import neither the libraries taught nor pytest nor pydantic."""
    mlx("list")  # so that what was read of the manifests is kept
    script = (
        "import sys; from mlx_exercises.cli import main; code = main(sys.argv[1:]); "
        "sys.stderr.write(' '.join(sys.modules)); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", script, *words],
        cwd=mlx.folder,
        env=mlx.environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert "mlx_exercises" in loaded
    assert not loaded & HEAVY


def test_the_version_is_one_line(bare):
    """`mlx --version` names the distribution and its version, without a workspace."""
    from mlx_exercises import __version__

    assert bare("--version").out == f"mlx-exercises {__version__}\n"


def test_help_names_every_command(bare):
    """`mlx --help` lists every command of the contract, and each has help of its own."""
    from mlx_exercises.cli.app import COMMANDS

    text = bare("--help").out
    for name in COMMANDS:
        assert f"\n  {name} " in text
    for name in ("init", "verify", "restore"):
        result = bare(name, "--help")
        assert result.code == 0
        assert result.out.startswith(f"Usage: mlx {name}")


def test_watch_needs_a_terminal(mlx):
    """Without a terminal `mlx` and `mlx watch` end with exit 2 and a word about `mlx run`."""
    for words in ([], ["watch"]):
        result = mlx(*words)
        assert result.code == 2
        assert "mlx run" in result.err


def test_shells_complete_names(mlx):
    """Completion offers exercises by slug and by full name, and stages where they belong."""

    def offered(line):
        return mlx(
            _MLX_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(line.count(" "))
        ).out.split()

    assert offered("mlx run squ") == ["square"]
    assert offered("mlx run 01_n") == [
        "01_numbers/01_half", "01_numbers/02_minus", "01_numbers/09_report",
    ]  # fmt: skip
    assert "numbers" in offered("mlx unlock n")
    assert {"hint", "run", "verify"} <= set(offered("mlx "))


def test_what_was_read_of_the_manifests_is_kept_but_never_stale(own_curriculum):
    """A changed manifest and a new exercise count at once; a damaged cache does not."""
    from mlx_exercises.curriculum.loader import load

    first = load(own_curriculum)
    kept = own_curriculum / "checks" / "__pycache__" / "curriculum.json"
    assert kept.is_file()
    assert load(own_curriculum) == first
    kept.write_text("{")
    assert load(own_curriculum) == first
    manifest = own_curriculum / "checks" / "02_words" / "stage.toml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("Words", "Many words"))
    assert load(own_curriculum).stages[2].title == "Many words √2"


def test_an_unexpected_failure_is_told_in_a_sentence(mlx):
    """A fault of ours ends with exit 3, a sentence, and the traceback in a file."""
    broken = (
        "import sys, typer; from mlx_exercises.cli import read, main\n"
        "def hint(context: typer.Context): raise ZeroDivisionError('by [red]nothing')\n"
        "read.hint = hint; sys.exit(main(['hint']))"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", broken],
        cwd=mlx.folder,
        env=mlx.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "ZeroDivisionError" in done.stderr
    (file,) = (mlx.folder / ".mlx").glob("fault-*.txt")
    assert "by [red]nothing" in file.read_text(encoding="utf-8")
    assert file.name in done.stderr
