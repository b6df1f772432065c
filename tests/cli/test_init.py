"""Making a workspace, and bringing one up to date."""

import pytest
from permissions import needs_denied_writes


def test_init_writes_a_workspace(bare):
    """`mlx init` writes exercises, a README, settings and a journal, and says what is next."""
    result = bare("init")
    folder = bare.folder / "ml-exercises"
    assert result.code == 0
    assert "cd ml-exercises" in result.out
    for name in (
        "exercises/00_start/01_double.py", "exercises/00_start/README.md", "README.md",
        ".gitignore", ".vscode/settings.json", ".mlx/journal.jsonl",
    ):  # fmt: skip
        assert (folder / name).is_file(), name
    assert not list(folder.rglob("checks")), "checks stay in the package"


def test_init_again_only_adds_what_is_missing(mlx):
    """A second `mlx init` brings back a deleted file and leaves edited ones alone."""
    mlx.solve("double")
    before = mlx.file("double").read_bytes()
    mlx.file("square").unlink()
    result = mlx("init", mlx.folder, cwd=mlx.folder.parent)
    assert result.code == 0
    assert "1 missing file added" in result.out
    assert mlx.file("double").read_bytes() == before
    assert mlx.file("square").is_file()


def test_init_leaves_what_is_there(bare):
    """A folder that holds other things keeps them, a README of its own included."""
    (bare.folder / "mine").mkdir()
    (bare.folder / "mine" / "README.md").write_text("my own")
    assert bare("init", "mine").code == 0
    assert (bare.folder / "mine" / "README.md").read_text() == "my own"


def test_init_refuses_a_file(bare):
    """`mlx init` on a file gets exit 2 and clear words."""
    (bare.folder / "file").write_text("")
    result = bare("init", "file")
    assert result.code == 2
    assert "is a file" in result.err


@pytest.mark.parametrize("words", [["init"], ["init", "sub"], ["init", "exercises/sub"]])
def test_init_refuses_the_inside_of_a_workspace(mlx, words):
    """Inside of a workspace `mlx init` says where the workspace is, and writes nothing."""
    result = mlx(*words)
    assert result.code == 2
    assert str(mlx.folder) in result.err
    assert not (mlx.folder / "ml-exercises").exists()


def test_init_beside_a_workspace_is_fine(mlx):
    """From inside of a workspace a second one can be made next to it."""
    assert mlx("init", "../second").code == 0
    assert (mlx.folder.parent / "second" / "exercises").is_dir()


@needs_denied_writes
def test_init_in_a_read_only_folder(bare):
    """A folder that cannot be written to gets exit 2 and clear words."""
    bare.folder.chmod(0o500)
    result = bare("init")
    bare.folder.chmod(0o700)
    assert result.code == 2
    assert "cannot be written" in result.err


def test_a_full_disk_is_told_in_words(bare):
    """Where nothing can be made, there is exit 2, the reason, and advice."""
    result = bare("init", "/dev/null/here")
    assert result.code == 2
    assert "Is the folder writable" in result.err


def test_python_first_is_remembered(bare):
    """`--python-first` is written into the journal."""
    bare("init", "--python-first", ".")
    assert bare.events("init")[0]["python_first"] is True


def test_update_renews_what_was_not_edited(bare, own_curriculum):
    """After an upgrade unedited files are renewed, edited ones kept and named."""
    bare.curriculum = own_curriculum
    bare("init", ".")
    bare.solve("double")
    for slug, number in (("double", 1), ("square", 2)):
        shipped = own_curriculum / "exercises" / "00_start" / f"0{number}_{slug}.py"
        shipped.write_text("# version 2\n" + shipped.read_text(encoding="utf-8"))
    mine = bare.file("double").read_bytes()
    result = bare("update")
    assert result.code == 0
    assert bare.file("square").read_text(encoding="utf-8").startswith("# version 2")
    assert bare.file("double").read_bytes() == mine
    kept = next(line for line in result.out.splitlines() if "double" in line)
    assert "kept" in kept
    assert "1 file brought up to date, 1 kept" in result.out


def test_update_moves_a_renumbered_exercise_with_its_work(bare, own_curriculum):
    """An exercise with a new number takes the learner's work along; nothing is deleted."""
    bare.curriculum = own_curriculum
    bare("init", ".")
    bare.solve("square")
    mine = bare.file("square").read_bytes()
    for tree in ("exercises", "checks", "solutions"):
        folder = own_curriculum / tree / "00_start"
        (folder / "02_square.py").rename(folder / "03_square.py")
    result = bare("update")
    assert "your work in it" in result.out
    assert bare.file("square").name == "03_square.py"
    assert bare.file("square").read_bytes() == mine
    assert bare("run", "square").code == 0


def test_update_has_nothing_to_do(mlx):
    """Without an upgrade `mlx update` changes nothing and says so."""
    mlx.solve("double")
    result = mlx("update")
    assert (result.code, result.out) == (0, "Everything is up to date.\n")
