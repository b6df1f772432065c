"""What a learner's file sets for the whole process, and what a claim finds of it."""

import pytest

from mlx_exercises.model.verdict import Outcome

CHECK = '''\
import torch


def test_defaults(exercise):
    """Claims find the defaults of torch."""
    assert torch.get_default_dtype() is torch.float32, "dtype"
    assert torch.zeros(1).device.type == "cpu", "device"
    assert torch.is_grad_enabled(), "gradients"
    assert not torch.are_deterministic_algorithms_enabled(), "deterministic"
    assert torch.get_num_threads() == 1, "threads"
    exercise.change()


def test_again(exercise):
    """So does the claim after one in which the code has changed them."""
    test_defaults(exercise)
'''
CHANGES = {
    "dtype": "torch.set_default_dtype(torch.float64)",
    "device": "torch.set_default_device('meta')",
    "gradients": "torch.set_grad_enabled(False)",
    "deterministic": "torch.use_deterministic_algorithms(True)",
    "threads": "torch.set_num_threads(2)",
}


@pytest.mark.parametrize("name", CHANGES)
def test_defaults_of_torch_are_reset(harness, name):
    """A default of torch that the file changes, at its top or in a function, is reset."""
    text = f"import torch\n{CHANGES[name]}\ndef change():\n    {CHANGES[name]}\n"
    with harness.check_changed_to(CHECK):
        verdict = harness.verdict(text, deadline=100.0)
    assert verdict.outcome is Outcome.PASSED, verdict.problem
