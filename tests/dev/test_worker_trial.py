"""A check and a file can be judged in this process, by the parts that a worker is made of."""

import subprocess
import sys

import pytest

from mlx_exercises.checking import proxy, suspects
from mlx_exercises.model.verdict import Outcome
from mlx_exercises.worker import inprocess

CHECK = '''
from mlx_exercises.checking import close


def test_double(exercise):
    """Twice three is six."""
    close(exercise.double(3.0), 6.0, "Six.", suspects={"This is the square.": 9.0})


def test_half(exercise):
    """Twice a half is one."""
    close(exercise.double(0.5), 1.0, "One.")
'''


def outcomes(folder, check, file):
    """Judge two texts, and return (outcome, message) of each finding."""
    (folder / "check").mkdir(exist_ok=True)
    paths = folder / "check" / "01_double.py", folder / "01_double.py"
    for path, text in zip(paths, (check, file), strict=True):
        path.write_text(text, encoding="utf-8")
    return [(each.outcome, each.message) for each in inprocess.judge(*paths)]


@pytest.mark.parametrize(
    ("body", "first"),
    [
        ("return 2 * x", (Outcome.PASSED, "")),
        ("return x * x", (Outcome.FAILED, "This is the square.")),
        ("raise NotImplementedError", (Outcome.UNWRITTEN, "Here is a gap to fill.")),
        ("return x + y", (Outcome.BROKEN, "NameError: name 'y' is not defined")),
        ("raise SystemExit", (Outcome.BROKEN, "SystemExit")),
    ],
)
def test_a_claim_gets_the_finding_that_a_worker_gives(tmp_path, body, first):
    """Passed, failed with its sentence, unwritten and broken are told apart."""
    found = outcomes(tmp_path, CHECK, f"def double(x):\n    {body}\n")
    assert len(found) == 2
    assert found[0][0] is first[0]
    assert found[0][1].startswith(first[1])


def test_what_cannot_be_loaded_gives_one_finding(tmp_path):
    """A broken check is its author's fault, a broken file the learner's."""
    right = "def double(x):\n    return 2 * x\n"
    assert outcomes(tmp_path, "import nothing_of_the_kind", right)[0][0] is Outcome.FAULTY
    assert outcomes(tmp_path, '"""No claims."""', right)[0][0] is Outcome.FAULTY
    assert outcomes(tmp_path, CHECK, "def double(x:\n")[0][0] is Outcome.BROKEN
    assert outcomes(tmp_path, CHECK, "1 / 0\n")[0][0] is Outcome.BROKEN
    fault = "def test_it(exercise):\n    '''It is.'''\n    exercise.double(1) + 'a'\n"
    assert outcomes(tmp_path, fault, right)[0][0] is Outcome.FAULTY


IDLE = CHECK.replace('"One.")', '"One.", suspects={"Half.": 1.0})')


def test_a_suspect_that_is_never_wrong_is_the_checks_fault(tmp_path):
    """In this process as in a worker; and the claim around the call keeps its own suspects."""
    right = "def double(x):\n    return 2 * x\n"
    with suspects.claim(strict=True):
        assert outcomes(tmp_path, CHECK, right)[1][0] is Outcome.PASSED
        outcome, message = outcomes(tmp_path, IDLE, right)[1]
    assert outcome is Outcome.FAULTY
    assert "'Half.'" in message


def test_plain_pytest_passes_a_right_answer_whatever_the_suspects(tmp_path):
    """As with the runner, a suspect that no input tells apart is for `mlx dev check` to find."""
    checks, exercises = tmp_path / "checks" / "01_a", tmp_path / "exercises" / "01_a"
    for folder in (checks, exercises):
        folder.mkdir(parents=True)
    (tmp_path / "checks" / "conftest.py").write_text(
        "from mlx_exercises.worker.fixture import exercise, pytest_pyfunc_call\n"
    )
    (checks / "01_double.py").write_text(IDLE)
    (exercises / "01_double.py").write_text("def double(x):\n    return 2 * x\n")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "checks/01_a/01_double.py",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "2 passed" in done.stdout


def test_nothing_outlasts_the_call(tmp_path, capsys):
    """Modules, the file that is judged and the output are as they were before."""
    proxy.set_learner_file("before.py")
    modules = set(sys.modules)
    outcomes(tmp_path, CHECK, "print('hello')\n\ndef double(x):\n    return 2 * x\n")
    assert set(sys.modules) - modules == set()
    assert proxy.learner_file() == "before.py"
    assert capsys.readouterr().out == ""
    proxy.set_learner_file("")
