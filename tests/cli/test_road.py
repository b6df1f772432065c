"""`list`, `goto`, `challenge`, `unlock`, `hint`, `solution`, `read`, `open`, `stats`."""

import json
import re
import sys
import time


def states(document):
    return {e["name"]: e["state"] for stage in document["stages"] for e in stage["exercises"]}


def test_list_json(mlx):
    """`list --json` gives the current exercise, and every stage and exercise with its state."""
    mlx.solve("double")
    mlx("run", "double")
    document = mlx("list", "--json").json
    assert document["current"] == "00_start/02_square"
    assert [stage["state"] for stage in document["stages"]] == ["open", "locked", "locked"]
    first = document["stages"][0]["exercises"][0]
    assert first["state"] == "done"
    assert first["title"] == "The double of a number"
    assert first["kind"] == "fill"
    assert first["path"] == str(mlx.file("double"))
    assert states(document)["00_start/02_square"] == "open"
    assert states(document)["01_numbers/01_half"] == "locked"


def test_list_shows_words_beside_symbols(mlx):
    """Every line of the list says its state in a word, and the current exercise is named."""
    mlx.solve("double")
    mlx("run", "double")
    text = mlx("list").out
    for name, word in (("01_double", "done"), ("02_square", "open"), ("01_half", "locked")):
        (line,) = [each for each in text.splitlines() if f"/{name} " in each]
        assert word in line
    assert "Current: 00_start/02_square" in text


def test_list_filters(mlx):
    """--pending, --stage and --find narrow the list; nothing found is said."""
    mlx.solve("double")
    mlx("run", "double")
    assert "00_start/01_double" not in states(mlx("list", "--pending", "--json").json)
    only = mlx("list", "--stage", "1", "--json").json
    assert [stage["name"] for stage in only["stages"]] == ["01_numbers"]
    assert list(states(mlx("list", "--find", "HALF", "--json").json)) == ["01_numbers/01_half"]
    nothing = mlx("list", "--find", "no such thing")
    assert nothing.code == 0
    assert "Nothing matches" in nothing.out


def test_goto_changes_the_current_exercise(mlx):
    """`goto` makes an exercise the current one, even one that has passed before."""
    mlx.solve("double")
    mlx("run", "double")
    mlx("goto", "cube")
    assert mlx("list", "--json").json["current"] == "00_start/05_cube"
    mlx("goto", "double")
    assert mlx("list", "--json").json["current"] == "00_start/01_double"
    mlx("run")
    assert mlx("list", "--json").json["current"] == "00_start/02_square", "passed, so onwards"


def test_challenge_tests_out_of_a_stage(mlx):
    """The challenge of an open stage becomes current; passing it opens the next stage."""
    mlx.solve("double", "square")
    mlx("verify")
    assert mlx("challenge", "numbers").code == 0
    assert mlx("list", "--json").json["current"] == "01_numbers/09_report"
    mlx.solve("report")
    result = mlx("run")
    assert result.code == 0
    assert "02_words is open" in result.out
    assert mlx("run", "next_one").code == 1


def test_challenge_of_a_locked_stage_and_of_none(mlx):
    """A locked stage's challenge, and a stage without one, get exit 2 and a reason."""
    locked = mlx("challenge", "numbers")
    assert locked.code == 2
    assert "locked" in locked.err
    none = mlx("challenge", "start")
    assert none.code == 2
    assert "has no challenge" in none.err


def test_unlock_is_honest(mlx):
    """`unlock` opens a stage, and the list says that it was opened by hand."""
    assert mlx("unlock", "words").code == 0
    assert mlx("run", "next_one").code == 1
    assert "unlocked by hand" in mlx("list").out
    assert "open already" in mlx("unlock", "words").out
    assert len(mlx.events("unlocked")) == 1


def test_hints_come_one_by_one(mlx):
    """Each call shows the next hint and how many remain; the last one stays."""
    shown = [mlx("hint").out for _ in range(4)]
    for number, (text, said) in enumerate(
        zip(shown, ["first hint", "second hint", "third: double", "third: double"], strict=True)
    ):
        assert said in text
        assert f"Hint {min(number + 1, 3)} of 3" in text
    assert "2 hints left" in shown[0]
    assert "last hint" in shown[2]
    assert len(mlx.events("hint")) == 3
    everything = mlx("hint", "--all").out
    assert "first hint" in everything
    assert "third: double" in everything


def test_the_road_shows_every_stage_and_where_one_stands(mlx):
    """`list` and `stats` end with a milestone for each stage, the learner's own pointed out."""
    for command in ("list", "stats"):
        assert "Road     ▸00 ⊘01 ⊘02" in mlx(command).out
    mlx("unlock", "1")
    mlx("goto", "1.1")
    assert "Road     ○00 ▸01 ⊘02" in mlx("list").out


def test_the_solution_opens_with_a_pass(mlx):
    """Before a pass there is exit 2; after it the reference and the way from yours to it."""
    early = mlx("solution", "double")
    assert early.code == 2
    assert "--spoil" in early.err
    assert "return 2 * n" not in early.out
    mlx.write("double", "return n + n")
    mlx("run", "double")
    late = mlx("solution", "double")
    assert late.code == 0
    assert "\n    return 2 * n\n" in late.out
    assert "-    return n + n" in late.out
    assert "+    return 2 * n" in late.out


def test_a_spoiled_solution_is_on_record(mlx):
    """--spoil shows the solution early, and the journal and the list say so."""
    assert "return 2 * n" in mlx("solution", "double", "--spoil").out
    assert [entry["exercise"] for entry in mlx.events("spoiled")] == ["double"]
    assert "solution seen" in mlx("list").out


def test_read_shows_a_lesson(mlx):
    """`read` shows the lesson of the current stage, or of the stage that is named."""
    assert "lesson** on 00_start" in mlx("read").out
    assert "# Words √2" in mlx("read", "2").out


def test_open_starts_the_editor(mlx, tmp_path):
    """`open` runs $VISUAL or $EDITOR on the file; without one it is exit 2 and the path."""
    script = tmp_path / "editor.py"
    script.write_text("import sys; open(sys.argv[1] + '.seen', 'w').write(sys.argv[2])")
    editor = f"{sys.executable} {script} {tmp_path / 'note'}"
    assert mlx("open", "square", EDITOR=editor).code == 0
    seen = tmp_path / "note.seen"
    end = time.monotonic() + 20
    while not (seen.exists() and seen.read_text()) and time.monotonic() < end:
        time.sleep(0.02)  # the editor runs beside us
    assert seen.read_text() == str(mlx.file("square"))
    none = mlx("open", "square")
    assert none.code == 2
    assert str(mlx.file("square")) in none.err


def test_stats_count_what_the_journal_tells(mlx):
    """Attempts, passes, hints, days and time come from the journal, by stage and in all."""
    journal = mlx.folder / ".mlx" / "journal.jsonl"
    told = [
        ("2026-01-01T10:00:00", "goto", {}),
        ("2026-01-01T10:10:00", "hint", {}),
        ("2026-01-01T10:11:00", "checked", {"outcome": "failed"}),
        ("2026-01-03T09:00:00", "checked", {"outcome": "passed"}),
    ]
    lines = [
        json.dumps({"time": f"{moment}+00:00", "event": event, "exercise": "double", **more})
        for moment, event, more in told
    ]
    journal.write_text("\n".join(lines) + "\n")
    document = mlx("stats", "--json").json
    total = document["total"]
    assert (total["attempts"], total["passes"], total["hints"]) == (2, 1, 1)
    assert total["days"] == 2
    assert total["seconds"] == 11 * 60, "the two days in between were no work"
    assert (total["done"], total["exercises"]) == (1, 7)
    assert document["stages"][0]["name"] == "00_start"
    assert document["stages"][0]["attempts"] == 2
    assert document["stages"][1]["attempts"] == 0
    assert "2 attempts, 1 hint" in mlx("stats").out


def test_review_says_what_comes_back_and_when(mlx):
    """`mlx review` names nothing before a pass, and a day after one; `--json` says the same."""
    assert "Nothing has passed yet" in mlx("review").out
    mlx.solve("double")
    mlx("run", "double")
    said = mlx("review")
    assert said.code == 0
    assert "Nothing more to review today" in said.out
    assert "00_start/01_double" in said.out
    (only,) = mlx("review", "--json").json["exercises"]
    assert (only["name"], only["reviews"], only["now"]) == ("00_start/01_double", 0, False)


def test_review_wants_a_number_and_a_terminal(mlx):
    """A count that is none, and a due review without a terminal, end with 2 and advice."""
    assert mlx("review", "--count", "few").code == 2
    mlx.solve("double")
    mlx("run", "double")
    journal = mlx.folder / ".mlx" / "journal.jsonl"
    journal.write_text(re.sub(r'"time": "\d{4}', '"time": "2020', journal.read_text()))
    refused = mlx("review")
    assert refused.code == 2
    assert "mlx review --list" in refused.err
