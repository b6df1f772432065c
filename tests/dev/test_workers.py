"""What authors ask of workers: other seeds, no network, many files in a row."""

import subprocess
import sys

import pytest

from mlx_exercises.dev.check_runner import CheckRunner, RunRequest
from mlx_exercises.model.verdict import Outcome

ANSWER = "return (values * values).sum() / len(values)"
SOLUTION, CHECK = "solutions/02_matrices/01", "checks/02_matrices/01"

# Each move in a fork of its own, since nothing undoes one.
SCRIPT = """
import os, random, sys, numpy as np, sklearn.utils, torch
from mlx_exercises.worker import reseed
for by in (0, 1, 1, 2):
    if os.fork() == 0:
        reseed.shift_seeds(by)
        for line in sys.argv[1:]:
            exec(line)
        sys.stdout.flush()
        os._exit(0)
    os.wait()
"""

DICE = [
    "random.seed(3); print(random.random())",
    "print(random.Random(3).random())",
    "print(np.random.default_rng(3).random())",
    "print(np.random.default_rng([3, 4]).random())",
    "print(np.random.default_rng(np.int64(3)).random())",
    "np.random.seed(3); print(np.random.random())",
    "print(np.random.RandomState(3).random())",
    "print(np.random.Generator(np.random.PCG64(np.random.SeedSequence(3))).random())",
    "print(sklearn.utils.check_random_state(3).rand())",
    "torch.manual_seed(3); print(torch.rand(1))",
    "print(torch.rand(1, generator=torch.Generator().manual_seed(3)))",
]


@pytest.fixture(scope="module")
def draws():
    """What every die gives with its seed as it is, moved once, once more in the same way, twice."""
    words = [sys.executable, "-c", SCRIPT, *DICE]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    return [lines[at : at + len(DICE)] for at in range(0, len(lines), len(DICE))]


@pytest.mark.parametrize("at", range(len(DICE)), ids=DICE)
def test_every_die_is_moved(at, draws):
    """A moved seed gives other draws, and the same ones each time."""
    plain, once, again, twice = (lines[at] for lines in draws)
    assert once == again
    assert len({plain, once, twice}) == 3


def test_seeds_that_are_not_moved_stay(draws):
    """Without a move every die gives what it always gives: NumPy's first draw for seed 3."""
    assert draws[0][2] == "0.08564916714362436"


def judge(runner, project, answer, **more):
    """The verdict on an answer, by a worker that judges many and by one that judges one."""
    files = project.files
    path = runner.write(files, files.solution.text.replace(ANSWER, answer))
    (many,) = runner.run(files, [RunRequest(path, **more)])
    (one,) = runner.run(files, [RunRequest(path, offline=True, **more)])
    return many.verdict, one.verdict


ANSWERS = [
    (ANSWER, Outcome.PASSED),
    ("return values.sum()", Outcome.FAILED),
    ("return values[9]", Outcome.BROKEN),
    ("raise NotImplementedError", Outcome.UNWRITTEN),
    ("import os; os._exit(0)", Outcome.CRASHED),
    ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", Outcome.CRASHED),
    ("raise SystemExit", Outcome.BROKEN),
    ("return ]", Outcome.BROKEN),
]


@pytest.mark.parametrize(("answer", "outcome"), ANSWERS, ids=[answer for answer, _ in ANSWERS])
def test_many_files_are_judged_like_one(answer, outcome, project, runner):
    """A worker that judges many files finds what a fresh one finds."""
    many, one = judge(runner, project, answer)
    assert many.outcome is one.outcome is outcome
    assert [f.message for f in many.findings] == [f.message for f in one.findings]


def test_endless_answers_end(project, runner):
    """An answer that never ends is stopped at its deadline, and the next one is judged."""
    many, one = judge(runner, project, "while True: pass", deadline=0.5)
    assert many.outcome is one.outcome is Outcome.TIMEOUT
    assert judge(runner, project, ANSWER)[0].outcome is Outcome.PASSED


def test_answers_leave_nothing_behind(project):
    """What one answer does to a library does not reach the next."""
    with CheckRunner(1) as lane:
        files = project.files
        spoiled = files.solution.text.replace(ANSWER, f"np.mean = None; {ANSWER}")
        paths = [lane.write(files, spoiled), files.solution.path]
        outcomes = [
            r.verdict.outcome for r in lane.run(files, [RunRequest(path) for path in paths])
        ]
    assert outcomes[0] is not Outcome.PASSED
    assert outcomes[1] is Outcome.PASSED


def test_a_worker_that_was_killed_is_replaced(project, runner):
    """An answer that ends the worker itself has crashed, and the next one is judged."""
    many, _ = judge(runner, project, "import os; os.kill(os.getppid(), 9); os._exit(0)")
    assert many.outcome is Outcome.CRASHED
    assert judge(runner, project, ANSWER)[0].outcome is Outcome.PASSED


@pytest.mark.slow
def test_torch_learns_in_a_copy(project, runner):
    """Gradients can be computed although another answer has computed some before."""
    project.edit("stage.toml", '["numpy"]', '["numpy", "torch"]')
    project.edit(CHECK, "import numpy as np\n", "import numpy as np\nimport torch\n")
    step = "import torch; w = torch.ones(3, requires_grad=True); w.sum().backward(); "
    for _ in range(2):
        many, one = judge(runner, project, step + ANSWER)
        assert many.outcome is one.outcome is Outcome.PASSED


def test_a_changed_check_is_collected_again(project, runner):
    """After an edit to the check the new claims count."""
    assert judge(runner, project, ANSWER)[0].outcome is Outcome.PASSED
    project.edit(CHECK, '14 / 3,\n        "The', '15 / 3,\n        "The')
    assert judge(runner, project, ANSWER)[0].outcome is Outcome.FAILED


def test_brief_runs_stop_at_the_first_problem(project, runner):
    """When brief, nothing is run after the first claim that does not pass."""
    files = project.files
    path = runner.write(files, files.solution.text.replace(ANSWER, "return 1.0"))
    (result,) = runner.run(files, [RunRequest(path, brief=True)])
    assert len(result.verdict.findings) == 1


def test_without_forking_the_same_is_found(project, monkeypatch):
    """Where processes cannot be forked, every request gets a worker of its own."""
    monkeypatch.setenv("MLX_WORKERS", "spawn")
    files = project.files
    with CheckRunner(1) as runner:
        wrong = runner.write(files, files.solution.text.replace(ANSWER, "return 1.0"))
        requests = [RunRequest(wrong), RunRequest(files.solution.path, seed=1, offline=True)]
        outcomes = [result.verdict.outcome for result in runner.run(files, requests)]
    assert outcomes == [Outcome.FAILED, Outcome.PASSED]
