"""`mlx run` and `mlx verify`: verdicts, exit codes, gates, documents."""

import json
from xml.etree import ElementTree as ET

import pytest

from mlx_exercises.model.verdict import Verdict


def outcomes(document):
    return {each["name"]: each["outcome"] for each in document["exercises"]}


def test_run_checks_the_current_exercise(mlx):
    """The first line holds name and OUTCOME; an open gap is exit 1 and shows its task."""
    result = mlx("run")
    assert result.code == 1
    first = result.out.splitlines()[0]
    assert "00_start/01_double" in first
    assert "UNWRITTEN" in first
    assert "Make double of n." in result.out
    assert "mlx hint" in result.out


def test_run_shows_a_pass(mlx):
    """A pass is exit 0, with the text after it, the picture, and the next exercise."""
    mlx.solve("double")
    result = mlx("run", "double")
    assert result.code == 0
    assert "PASSED" in result.out.splitlines()[0]
    for said in ("Well: double is done.", "ten gives 20", "Next: 00_start/02_square"):
        assert said in result.out


def test_run_shows_a_failure_literally(mlx):
    """Markup and escape codes of the learner's come out as text, never as colours."""
    mlx.write("double", r"print('[red]', '\x1b[31m', '\x07'); return '[bold]\x1b[2J' + str(n)")
    result = mlx("run", "double")
    assert result.code == 1
    assert "FAILED" in result.out.splitlines()[0]
    assert "expected 6, not [bold]3" in result.out
    assert "[red]" in result.out
    assert r"\x07" in result.out
    assert "\x1b" not in result.out


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("return 3 * n", "failed"),
        ("return 1 / 0", "broken"),
        ("import os; os._exit(0)", "crashed"),
        ("raise SystemExit", "broken"),
        ("return (", "broken"),
    ],
)
def test_every_other_outcome_is_exit_1(mlx, answer, outcome):
    """Whatever the learner's code does that is no pass ends with exit 1."""
    mlx.write("double", answer)
    result = mlx("run", "double", "--json")
    assert (result.code, result.json["outcome"]) == (1, outcome)


def test_run_json_is_one_verdict(mlx):
    """`run --json` prints one verdict that reads back as the record it was."""
    result = mlx("run", "--json")
    verdict = Verdict.from_json(result.json)
    assert verdict.to_json() == result.json
    assert result.err == ""


def test_a_check_of_ours_that_breaks_is_exit_3(bare, own_curriculum):
    """A fault in a check is exit 3, called ours, and does not count as an attempt."""
    bare.curriculum = own_curriculum
    bare("init", ".")
    check = own_curriculum / "checks" / "00_start" / "01_double.py"
    check.write_text("import nowhere_to_be_found\n")
    result = bare("run", "double")
    assert result.code == 3
    assert "FAULTY" in result.out.splitlines()[0]
    assert "not in your code" in result.out
    assert bare("verify", "double", "--json").code == 3
    assert bare.events("checked") == []


def test_run_writes_a_missing_file_again(mlx):
    """A deleted exercise file is written again, and that is said."""
    mlx.file("double").unlink()
    result = mlx("run", "double")
    assert result.code == 1
    assert "is there again" in result.err
    assert mlx.file("double").is_file()


def test_verify_counts_and_locks(mlx):
    """A fresh workspace: exit 1, what is open is judged, what is locked is listed as such."""
    result = mlx("verify", "--json")
    document = result.json
    assert (result.code, result.err) == (1, "")
    assert (document["passed"], document["total"]) == (0, 7)
    states = outcomes(document)
    assert list(states)[:2] == ["00_start/01_double", "00_start/02_square"]
    assert states["00_start/01_double"] == "unwritten"
    assert states["01_numbers/01_half"] == "locked"
    assert mlx.events("checked") == [], "what nobody has touched is no attempt"


def test_verify_opens_gates_on_the_way(mlx):
    """A solved workspace without progress is recognised in one call, through every gate."""
    slugs = [each.stem[3:] for each in mlx.folder.glob("exercises/*/*.py")]
    mlx.solve(*slugs)
    result = mlx("verify", "--json")
    assert result.code == 0
    assert (result.json["passed"], result.json["total"]) == (7, 7)
    assert "finished" in mlx("verify").out


def test_a_challenge_opens_the_next_stage_in_verify(mlx):
    """Passing only the challenge opens the stage behind it."""
    mlx.solve("double", "square", "report")
    states = outcomes(mlx("verify", "--json").json)
    assert states["01_numbers/01_half"] == "unwritten"
    assert states["02_words/01_next_one"] == "unwritten"


def test_verify_names(mlx):
    """Names of stages and exercises bound what is checked and counted."""
    mlx.solve("double")
    result = mlx("verify", "double", "0.5", "--json")
    assert outcomes(result.json) == {
        "00_start/01_double": "passed",
        "00_start/05_cube": "unwritten",
    }
    assert mlx("verify", "double").code == 0


def test_verify_of_nothing_but_locks_is_exit_2(mlx):
    """A locked stage by name is exit 2, still with one document on stdout."""
    result = mlx("verify", "numbers", "--json")
    assert result.code == 2
    assert set(outcomes(result.json).values()) == {"locked"}
    assert "mlx unlock numbers" in result.err
    assert mlx("verify", "numbers").code == 2


def test_verify_all_ignores_locks(mlx):
    """With --all nothing is locked."""
    mlx.solve("minus")
    states = outcomes(mlx("verify", "--all", "--json").json)
    assert "locked" not in states.values()
    assert states["01_numbers/02_minus"] == "passed"


def test_what_has_not_changed_is_not_run_again(mlx):
    """A second verify takes its verdicts from the first; --no-cache and a change do not."""
    mlx.solve("double")
    first, second = (mlx("verify", "start", "--json").json for _ in range(2))
    assert not any(each["cached"] for each in first["exercises"])
    assert all(each["cached"] for each in second["exercises"])
    assert outcomes(first) == outcomes(second)
    again = mlx("verify", "start", "--no-cache", "--json").json
    assert not any(each["cached"] for each in again["exercises"])
    mlx.write("double", "return n")
    changed = {e["name"]: e for e in mlx("verify", "start", "--json").json["exercises"]}
    assert changed["00_start/01_double"]["outcome"] == "failed"
    assert not changed["00_start/01_double"]["cached"]
    assert changed["00_start/02_square"]["cached"]


def test_a_changed_check_is_run_again(bare, own_curriculum):
    """A verdict holds only for the check it came from."""
    bare.curriculum = own_curriculum
    bare("init", ".")
    bare.solve("double")
    bare("verify", "double")
    check = own_curriculum / "checks" / "00_start" / "01_double.py"
    check.write_text(check.read_text(encoding="utf-8").replace("3:", "4:").replace("(3,", "(4,"))
    (judged,) = bare("verify", "double", "--json").json["exercises"]
    assert not judged["cached"]


@pytest.mark.parametrize("text", ["", "[]", "{", '{"double": 3}', '{"double": {"key": "x"}}'])
def test_a_damaged_cache_costs_only_time(mlx, text):
    """Whatever stands in the cache, the verdict is right."""
    mlx.solve("double")
    (mlx.folder / ".mlx" / "cache.json").write_text(text)
    (judged,) = mlx("verify", "double", "--json").json["exercises"]
    assert (judged["outcome"], judged["cached"]) == ("passed", False)


def test_a_pass_in_the_cache_needs_its_findings(mlx):
    """A kept pass without findings is not believed."""
    mlx.write("double", "return 7")
    mlx("verify", "double")
    cache = mlx.folder / ".mlx" / "cache.json"
    kept = json.loads(cache.read_text())
    kept["double"]["verdict"] |= {"outcome": "passed", "findings": []}
    cache.write_text(json.dumps(kept))
    assert mlx("verify", "double").code == 1


def test_verify_writes_junit(mlx):
    """JUnit's XML holds a case a claim, with failures, skips and their sum."""
    mlx.solve("double")
    mlx.write("square", r"return '\x00\x1b' + str(n)")
    assert mlx("verify", "--junit", "out/report.xml").code == 1
    root = ET.parse(mlx.folder / "out" / "report.xml").getroot()
    cases = {(c.get("classname"), c.get("name")): c for c in root.iter("testcase")}
    three = "Three gives what it should."
    assert cases["00_start/01_double", three].find("failure") is None
    assert cases["00_start/02_square", three].find("failure").get("type") == "failed"
    assert cases["01_numbers/01_half", "01_numbers/01_half"].find("skipped") is not None
    assert root.get("tests") == str(len(cases))
    assert root.get("skipped") == "4"


def test_verify_prints_a_line_each_and_a_sum(mlx):
    """Without a terminal there is one line an exercise, then the sum, then what to do next."""
    mlx.solve("double")
    lines = mlx("verify").out.splitlines()
    assert any("passed" in line and "00_start/01_double" in line for line in lines)
    assert any("unwritten" in line and "00_start/02_square" in line for line in lines)
    assert "1 of 7 passed, 2 unwritten, 4 locked" in lines
    assert "mlx run square" in lines[-1]


def test_failures_in_a_verify_count_once(mlx):
    """An attempt that verify sees for the first time is written down; a cached one is not."""
    mlx.write("double", "return 7")
    mlx("verify")
    mlx("verify")
    assert [entry["outcome"] for entry in mlx.events("checked")] == ["failed"]


def test_a_pass_that_was_reset_away_and_restored_counts_again(mlx):
    """A verdict from the cache is written down when the journal does not know the pass."""
    mlx.solve("double")
    mlx("verify", "double")
    mlx("reset", "double")
    mlx("restore", "double")
    mlx("verify", "double")
    stages = mlx("list", "--json").json["stages"]
    assert stages[0]["exercises"][0]["state"] == "done"


def test_show_draws_the_picture_and_keeps_it_as_png(mlx):
    """`mlx show` needs a pass; then it draws, and names a PNG below .mlx/figures."""
    refused = mlx("show", "double")
    assert refused.code == 1
    assert "once it has passed" in refused.err
    mlx.solve("double")
    shown = mlx("show", "double")
    assert shown.code == 0
    assert "ten gives 20" in shown.out
    assert "Kept as .mlx/figures/double.png." in shown.out
    kept = mlx.folder / ".mlx" / "figures" / "double.png"
    assert kept.read_bytes().startswith(b"\x89PNG")


def test_show_without_room_for_the_file_still_draws(mlx):
    """Where no file can be written, the picture is drawn and a warning says why."""
    mlx.solve("double")
    (mlx.folder / ".mlx").mkdir(exist_ok=True)
    (mlx.folder / ".mlx" / "figures").write_text("in the way")
    shown = mlx("show", "double")
    assert shown.code == 0
    assert "ten gives 20" in shown.out
    assert "could not be kept as a file" in shown.err


def test_an_exception_names_the_call_that_raised_it(mlx):
    """Beside Python's own words stand the arguments that the learner's line failed on."""
    mlx.write("double", "return n[0]")
    said = mlx("run", "double")
    assert "TypeError" in said.out
    assert "double(3)" in said.out
