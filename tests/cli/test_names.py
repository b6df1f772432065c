"""What a learner types: names, unknown names, locked names, the folder."""

import pytest


@pytest.mark.parametrize("name", ["square", "00_start/02_square", "0.2", "02_square"])
def test_an_exercise_goes_by_slug_name_and_number(mlx, name):
    """Slug, full name, stage.number and file name all mean the same exercise."""
    assert mlx("run", name, "--json").json["name"] == "00_start/02_square"


def test_a_path_names_an_exercise(mlx):
    """Relative and absolute paths to the file name it, from any folder of the workspace."""
    path = mlx.file("square")
    assert mlx("run", path, "--json").json["name"] == "00_start/02_square"
    relative = mlx("run", path.name, "--json", cwd=path.parent)
    assert relative.json["name"] == "00_start/02_square"


def test_an_unknown_exercise_gets_the_three_nearest(mlx):
    """An unknown name ends with exit 2 and three different exercises that exist."""
    result = mlx("run", "squar")
    assert result.code == 2
    assert result.out == ""
    suggested = result.err.partition("Did you mean ")[2].rstrip("?\n").replace(" or ", ", ")
    names = suggested.split(", ")
    assert names[0] == "square"
    assert len(set(names)) == 3


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        (["hint", "01_numbers/01_hlf"], "01_numbers/01_half"),
        (["unlock", "number"], "numbers"),
        (["verify", "star"], "start"),
        (["list", "--stage", "wrds"], "words"),
        (["runn"], "run"),
    ],
)
def test_every_unknown_name_gets_a_suggestion(mlx, words, nearest):
    """Names, stages and commands that do not exist get exit 2 and the nearest that do."""
    result = mlx(*words)
    assert result.code == 2
    assert nearest in result.err.partition("Did you mean ")[2]


@pytest.mark.parametrize("words", [["run", "half"], ["hint", "half"], ["goto", "half"]])
def test_a_lock_names_what_is_missing(mlx, words):
    """A locked exercise gets exit 2, what is missing, and the commands that open it."""
    result = mlx(*words)
    assert result.code == 2
    for word in ("01_numbers is locked", "double, square", "mlx goto double", "mlx unlock numbers"):
        assert word in result.err
    assert "mlx challenge" not in result.err, "00_start has no challenge to test out with"


def test_a_lock_names_the_challenge(mlx):
    """Where the stage before has a challenge, the lock names it too."""
    mlx.solve("double", "square")
    mlx("verify")
    assert "mlx challenge numbers" in mlx("run", "next_one").err


def test_without_a_workspace_init_is_named(bare):
    """Outside of a workspace every command says to run `mlx init`, with exit 2."""
    for words in (["run"], ["list"], ["hint"], ["verify"], ["stats"], ["reset", "square"]):
        result = bare(*words)
        assert (result.code, result.out) == (2, "")
        assert "mlx init" in result.err


def test_the_workspace_is_found_from_below_and_by_option(mlx, tmp_path):
    """Commands work in any folder of the workspace, and from elsewhere with -C."""
    assert mlx("list", cwd=mlx.folder / "exercises" / "00_start").code == 0
    for words in (
        ["-C", mlx.folder, "list"],
        ["list", "-C", mlx.folder],
        [f"--workspace={mlx.folder}", "list"],
    ):
        assert mlx(*words, cwd=tmp_path).code == 0
    missing = mlx("-C", tmp_path / "no", "list", cwd=tmp_path)
    assert missing.code == 2
    assert "is not a workspace" in missing.err


@pytest.mark.parametrize("words", [["goto"], ["run", "--nonsense"], ["run", "a", "b"]])
def test_wrong_usage_ends_with_what_to_do(mlx, words):
    """What was typed wrongly gets exit 2 and the command whose help explains it."""
    result = mlx(*words)
    assert result.code == 2
    assert f"`mlx {words[0]} --help`" in result.err


def test_a_damaged_installation_is_our_fault(mlx, tmp_path):
    """Without checks there is exit 3 and a word about installing again."""
    result = mlx("list", MLX_CURRICULUM=str(tmp_path / "nothing"))
    assert result.code == 3
    assert "Install mlx-exercises again" in result.err


def test_a_number_behind_a_folder_is_no_stage(mlx):
    """`01_numbers/02` is half an exercise's name: it is refused, and nothing else is checked."""
    refused = mlx("verify", "--all", "01_numbers/02")
    assert refused.code == 2
    assert "01_numbers/02_minus" in refused.err
