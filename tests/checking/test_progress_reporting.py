"""`progress`: what a check says of a training, and what it spares everybody."""

import pytest

from mlx_exercises.checking import progress, progress_reporting


@pytest.fixture
def heard():
    """Everything that was reported."""
    told = []
    progress_reporting.listen(told.append)
    yield told
    progress_reporting.listen(None)


def test_outside_the_runner_nothing_happens():
    """With nobody listening, any call is fine."""
    progress(1, 10, loss=2.0)


def test_a_fast_training_reports_its_first_and_its_last_step(heard):
    """A thousand steps within a tenth of a second are two reports or a few."""
    for step in range(1, 1001):
        progress(step, 1000, loss=1 / step, label="pre-training")
    assert 2 <= len(heard) < 100
    first, last = heard[0], heard[-1]
    assert (first.number, first.label, first.loss) == (1, "pre-training", 1.0)
    assert (last.number, last.total) == (1000, 1000)


def test_another_training_is_reported_at_once(heard):
    """A new label, or a step that starts again, waits for nothing and counts time from 0."""
    progress(1, 9, label="one")
    progress(1, 9, label="two")
    progress(1, 9, label="two")
    assert [(each.label, each.seconds) for each in heard] == [("one", 0), ("two", 0), ("two", 0)]


class Hostile:
    """A number that is none."""

    def __float__(self):
        raise RuntimeError

    __int__ = __float__


@pytest.mark.parametrize("step", ["three", None, float("nan"), Hostile(), [1]])
def test_what_is_no_number_is_left_out(heard, step):
    """The numbers come from the learner's code: whatever they are, nothing raises."""
    progress(step, 10)
    progress(1, 10, loss=Hostile())
    assert heard == []
