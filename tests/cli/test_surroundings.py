"""Pipes, encodings, colours, terminals, damaged journals, the doctor: the world around us."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from permissions import needs_denied_writes
from pseudo_terminal import Session

FULL = Path("/dev/full")  # a disk without room
WORDS = [sys.executable, "-P", "-m", "mlx_exercises"]


def bytes_of(mlx, *words, **environment):
    """What a command writes, as bytes."""
    return subprocess.run(
        [*WORDS, *words],
        cwd=mlx.folder,
        env=mlx.environment(**environment),
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("words", [["list"], ["run"], ["verify"], ["doctor"], ["read", "2"]])
def test_an_output_that_knows_only_ascii_gets_ascii(mlx, words):
    """Where nothing but ASCII can be written, everything is, and nothing raises."""
    done = bytes_of(mlx, *words, PYTHONUTF8="0", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert done.stdout.isascii()
    assert b"Traceback" not in done.stderr
    assert done.returncode in (0, 1)


def test_symbols_and_learners_text_have_ascii_stand_ins(mlx):
    """In ASCII a root stays readable, and what has no stand-in is a question mark."""
    mlx.write("double", "return 'λ √2 ² → 漢' + str(n)")
    done = bytes_of(mlx, "run", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert b"not lambda sqrt2 ^2 -> ?3" in done.stdout


def test_json_survives_ascii_and_half_characters(mlx):
    """JSON stays JSON on an ASCII output, half a surrogate pair included."""
    mlx.write("double", "return '√\\ud800' + str(n)")
    done = bytes_of(mlx, "run", "--json", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    message = json.loads(done.stdout)["findings"][0]["message"]
    assert "√" in message


def test_a_pipe_gets_plain_text_in_whole_lines(mlx):
    """Without a terminal there are no escape codes, even when colours are forced on others."""
    mlx.write("double", f"return '{'long ' * 40}' + str(n)")
    result = mlx("run", FORCE_COLOR="1", CLICOLOR_FORCE="1", COLUMNS="40")
    assert "\x1b" not in result.out
    assert "long " * 40 in result.out, "lines are not broken, so that they can be searched"


def on_terminal(mlx, *words, **environment):
    """The raw bytes a command writes to a terminal, and its exit code."""
    with Session([*WORDS, *words], cwd=mlx.folder, env=mlx.environment(**environment)) as session:
        while session.process.poll() is None or session.read(0.05):
            session.read(0.05)
        return session.raw, session.process.returncode


@pytest.mark.parametrize(
    ("words", "environment"),
    [
        (["run"], {"NO_COLOR": "1"}),
        (["run", "--no-color"], {}),
        (["run"], {"TERM": "dumb"}),
        (["verify"], {"NO_COLOR": "1"}),
        (["list"], {"TERM": "dumb"}),
    ],
)
def test_plain_text_where_it_is_wanted(mlx, words, environment):
    """NO_COLOR, --no-color and TERM=dumb give text without a single escape code."""
    raw, code = on_terminal(mlx, *words, **environment)
    assert code in (0, 1)
    assert b"\x1b" not in raw


def test_a_terminal_gets_colours_and_links(mlx):
    """On a terminal the verdict has colours and the file is a link."""
    raw, code = on_terminal(mlx, "run")
    assert code == 1
    assert b"\x1b[" in raw
    assert b"file://" in raw
    assert b"\x1b[?25l" not in raw or b"\x1b[?25h" in raw, "the cursor is there again"


def test_verify_on_a_terminal_paints_a_grid(mlx):
    """On a terminal there is a row a stage, then every problem, then the sum."""
    mlx.solve("double")
    raw, code = on_terminal(mlx, "verify")
    text = raw.decode()
    assert code == 1
    assert "1 of 7 passed" in text
    assert "02_square" in text


def test_a_reader_that_leaves_early_is_no_error(mlx):
    """`mlx list | head -1` ends without a word of complaint."""
    command = f'"{sys.executable}" -P -m mlx_exercises list | head -1'
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=mlx.folder, env=mlx.environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "00_start" in done.stdout
    assert done.stderr == ""


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
def test_a_full_output_is_told_in_words(mlx):
    """An output that cannot be written is exit 2 and a sentence."""
    with FULL.open("w") as full:
        done = subprocess.run(
            [*WORDS, "list"], cwd=mlx.folder, env=mlx.environment(),
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert "No space left" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_closed_streams_are_no_error(mlx):
    """With standard output and error closed a command still does its work."""
    done = subprocess.run(
        ["bash", "-c", f'"{sys.executable}" -P -m mlx_exercises goto square >&- 2>&-'],
        cwd=mlx.folder, env=mlx.environment(), check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert mlx.events("goto")[0]["exercise"] == "square"


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("words", [["run", "double"], ["verify"]])
def test_interrupted_in_the_middle(mlx, ending, words):
    """Ctrl-C and SIGTERM during a check end with 130, in silence, leaving no process."""
    mark = mlx.folder / "running"
    mlx.write("double", f"open({str(mark)!r}, 'w').write('x')\n    while True: pass")
    process = subprocess.Popen(
        [*WORDS, *words], cwd=mlx.folder, env=mlx.environment(),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    wait_until(mark.exists)
    process.send_signal(ending)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in err
    assert not [pid for pid in workers() if pid.startswith(str(mlx.folder))]


def wait_until(holds):
    """Look again and again until something holds."""
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


def workers():
    """The working folders of all worker processes that are alive."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if b"mlx_exercises.worker" in (entry / "cmdline").read_bytes():
                found.append(str((entry / "cwd").readlink()))
        except OSError:
            continue
    return found


def test_a_damaged_journal_is_told_once(mlx):
    """Lines that cannot be read are skipped and mentioned once; all others count."""
    mlx.solve("double")
    mlx("run", "double")
    journal = mlx.folder / ".mlx" / "journal.jsonl"
    with journal.open("a") as file:
        file.write('<<<<<<< HEAD\n{"torn\n')
    first, second = mlx("list", "--json"), mlx("list", "--json")
    assert "2 lines" in first.err
    assert second.err == ""
    assert second.json["stages"][0]["exercises"][0]["state"] == "done"


@needs_denied_writes
def test_a_read_only_workspace_still_works(mlx):
    """Where nothing can be written a check runs all the same, and that is said."""
    kept = mlx.folder / ".mlx"
    (kept / "journal.jsonl").chmod(0o400)
    kept.chmod(0o500)
    result = mlx("run")
    kept.chmod(0o700)
    assert result.code == 1
    assert "Progress is not being kept" in result.err


def test_progress_that_cannot_be_kept_is_said(mlx):
    """A journal that cannot be written does not stop a check; a warning says so."""
    journal = mlx.folder / ".mlx" / "journal.jsonl"
    journal.unlink()
    journal.mkdir()
    result = mlx("run")
    assert result.code == 1
    assert "Progress is not being kept" in result.err


def test_the_doctor_tries_everything(mlx):
    """The doctor sees a save, runs workers both ways, and reports each thing with a state."""
    result = mlx("doctor", "--json")
    seen = {each["name"]: each for each in result.json["checks"]}
    assert (result.code, result.json["healthy"]) == (0, True)
    for name in ("Python", "libraries", "threads", "terminal", "encoding", "workspace"):
        assert seen[name]["seen"]
    assert str(mlx.curriculum / "checks") in seen["checks"]["seen"]
    assert seen["saves"]["state"] == "good"
    assert seen["worker, on its own"]["state"] == "good"
    assert not list(mlx.folder.rglob(".mlx-doctor-*"))


def test_the_doctor_works_without_a_workspace(bare):
    """Outside of a workspace the doctor says so and looks at everything else."""
    result = bare("doctor")
    assert result.code == 0
    assert "mlx init" in result.out


def test_the_doctor_finds_a_damaged_installation(bare, own_curriculum):
    """A check that is missing is bad: exit 1, and what to do about it."""
    bare.curriculum = own_curriculum
    (own_curriculum / "solutions" / "00_start" / "01_double.py").unlink()
    result = bare("doctor", "--json")
    bad = [each for each in result.json["checks"] if each["state"] == "bad"]
    assert (result.code, [each["name"] for each in bad]) == (1, ["checks"])
    assert "Install again" in bad[0]["advice"]


@pytest.mark.parametrize("command", ["list", "init", "run", "review"])
def test_a_folder_that_is_gone(mlx, tmp_path, command):
    """In a folder that was deleted under the shell, a command says so and ends with 2."""
    folder = tmp_path / "gone"
    script = f'mkdir "{folder}" && cd "{folder}" && rmdir "{folder}" && exec "$@"'
    done = subprocess.run(
        ["sh", "-c", script, "sh", sys.executable, "-P", "-m", "mlx_exercises", command],
        env=mlx.environment(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "The folder you are in is gone" in done.stderr.decode()


@pytest.mark.skipif(os.name != "posix", reason="signals to oneself")
def test_an_interruption_in_another_guise(mlx):
    """Where Python makes another error of an interruption, the exit code is that of one."""
    script = (
        "import os, signal, sys\n"
        "from mlx_exercises import cli\n"
        "def interrupted(words):\n"
        "    try:\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "        signal.pause()\n"
        "    except KeyboardInterrupt:\n"
        "        raise RuntimeError('Error calling __set_name__')\n"
        "cli._run = interrupted\n"
        "sys.exit(cli.main(['list']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=mlx.folder,
        env=mlx.environment(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (130, b"")
