"""A training that a check waits for: reported while it runs, and of no weight."""

from mlx_exercises.model.training_progress import Step, Training
from mlx_exercises.model.verdict import Outcome

CHECK = '''\
"""Checks for doubling."""

from mlx_exercises.checking import close, progress


def test_double(exercise):
    """Twice 3 is 6."""
    for step in range(1, 4):
        progress(step, 3, loss=exercise.double(step), label="doubling")
    close(exercise.double(3.0), 6.0, "Twice 3 is 6.")
'''


def test_steps_arrive_before_the_verdict_and_decide_nothing(harness):
    """First and last step are reported with their loss; the verdict is that of the claims."""
    with harness.check_changed_to(CHECK):
        for factor, outcome in ((2, Outcome.PASSED), (1, Outcome.FAILED)):
            harness.file.write_text(f"def double(x):\n    return {factor} * x\n")
            steps = []
            verdict = harness.pool.run(harness.job(), steps.append).verdict.result(60)
            assert verdict.outcome is outcome
            assert (steps[0].number, steps[0].loss, steps[0].label) == (1, factor, "doubling")
            assert (steps[-1].number, steps[-1].total, steps[-1].loss) == (3, 3, 3 * factor)


def test_a_training_begins_anew_with_another_name_or_an_earlier_step():
    """The curve of one training never runs into that of the next."""
    one = Training((Step("a", 1, 9),)).followed_by(Step("a", 3, 9, 0.5, 2.0))
    assert ([each.number for each in one.steps], one.speed) == ([1, 3], 1.0)
    assert one.followed_by(Step("b", 4, 9)).steps == (Step("b", 4, 9),)
    assert one.followed_by(Step("a", 1, 9)).steps == (Step("a", 1, 9),)
