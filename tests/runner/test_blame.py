"""Whose fault an error of the check is: the reference solution's run decides."""

import pytest

from mlx_exercises.model.verdict import Outcome
from mlx_exercises.runner.events import VerdictReached

RIGHT = "def double(x):\n    return 2 * x\n"
RENAMED = "def doubl(x):\n    return 2 * x\n"
TORCH = "import torch\ndef double(x):\n    return "
SPOILT = {
    # name: (text, outcome, words in the first problem's message)
    "no path": ("import sys\nsys.path.clear()\n" + RENAMED, "failed", "`doubl`"),
    "no re": ("import sys\nsys.modules['re'] = None\n" + RENAMED, "failed", "`doubl`"),
    "closed stdout": ("import sys\nsys.stdout.close()\n" + RENAMED, "failed", "`doubl`"),
    "no environment": ("import os\nos.environ = None\n" + RIGHT, "broken", "could not be judged"),
    "default device": (
        TORCH.replace("torch\n", "torch\ntorch.set_default_device('meta')\n", 1)
        + "torch.set_default_device('meta') or torch.tensor(2.0 * x)\n",
        "broken",
        "could not be judged",
    ),
    "meta": (TORCH + "torch.tensor(2.0 * x, device='meta')\n", "broken", "could not be judged"),
    "quantized": (
        TORCH + "torch.quantize_per_tensor(torch.tensor([2.0 * x]), 0.1, 0, torch.qint8)\n",
        "broken",
        "could not be judged",
    ),
    "nested": (
        TORCH + "torch.nested.nested_tensor([torch.tensor([2.0 * x])])\n",
        "broken",
        "could not be judged",
    ),
}
FAULTY_CHECK = '''\
def test_double(exercise):
    """Twice 3 is 6."""
    exercise.double(3)
    {}["nothing"]
'''


@pytest.fixture
def solution(tmp_path):
    """A reference solution that passes."""
    file = tmp_path / "01_double.py"
    file.write_text(RIGHT, encoding="utf-8")
    return file


@pytest.mark.parametrize("name", SPOILT)
def test_what_the_code_does_is_no_fault_of_the_check(harness, solution, name):
    """Where the solution passes, an error of the check is blamed on the file, in a sentence."""
    text, outcome, words = SPOILT[name]
    verdict = harness.verdict(text, deadline=100.0, solution=solution)
    assert verdict.outcome == outcome
    assert words in verdict.problem.message


def test_a_check_that_fails_the_solution_is_faulty(harness, solution):
    """Where the solution's run ends in an error too, the check is at fault."""
    with harness.check_changed_to(FAULTY_CHECK):
        verdict = harness.verdict(RIGHT, solution=solution)
    assert verdict.outcome is Outcome.FAULTY
    assert "KeyError" in verdict.problem.message


def test_no_event_is_reported_for_the_run_of_the_solution(harness, solution, monkeypatch):
    """A run whose fault was reviewed reports one verdict."""
    events = []
    monkeypatch.setattr(harness.pool, "_on_event", events.append)
    harness.file.write_text(SPOILT["no environment"][0], encoding="utf-8")
    worker = harness.pool.run(harness.job(solution=solution))
    worker.ended.result(60)
    assert events == [VerdictReached(worker, worker.verdict.result())]
