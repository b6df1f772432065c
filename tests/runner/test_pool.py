"""The pool: one fresh worker for every run, standbys ahead of need, no process left behind."""

import queue
from concurrent.futures import CancelledError

import pytest

from mlx_exercises.model.verdict import Outcome
from mlx_exercises.runner.events import VerdictReached
from mlx_exercises.runner.pool import WorkerPool

RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x\n"


def test_a_right_file_passes_with_every_claim(harness):
    """A pass names every claim of the check, in order."""
    verdict = harness.verdict(RIGHT)
    assert verdict.outcome is Outcome.PASSED
    assert [f.claim for f in verdict.findings] == ["Twice 3 is 6.", "Twice 0 is 0."]


def test_figures_follow_a_pass_and_only_a_pass(harness):
    """What `show` returns arrives after the verdict; after a failure there are no figures."""
    for text, outcome in ((RIGHT, Outcome.PASSED), (WRONG, Outcome.FAILED)):
        harness.file.write_text(text)
        worker = harness.pool.run(harness.job())
        assert worker.verdict.result(60).outcome is outcome
        made = worker.figures.result(60)
        if outcome is Outcome.PASSED:
            assert "Twice 7 is 14.0" in str(made.figures)
        else:
            assert made is None


def test_a_failure_carries_call_expected_and_got(harness):
    """The finding says which call gave what, and what was wanted."""
    finding = harness.verdict(WRONG).problem
    assert (finding.call, finding.expected, finding.got) == ("double(3.0)", "6.0", "3.0")


def test_nothing_is_kept_from_one_run_to_the_next(harness):
    """Each run starts from a fresh process: globals and patched libraries are gone."""
    dirty = "import math\nmath.pi = 3\nimport builtins\nbuiltins.leak = 1\n" + RIGHT
    assert harness.verdict(dirty).outcome is Outcome.PASSED
    clean = "import math, builtins\nassert math.pi > 3.1 and not hasattr(builtins, 'leak')\n"
    assert harness.verdict(clean + RIGHT).outcome is Outcome.PASSED


def test_a_ready_standby_is_the_one_that_runs(harness):
    """A standby readied ahead is used, so the libraries are not loaded again."""
    standby = harness.pool.ready(harness.job())
    assert harness.pool.ready(harness.job()) is standby
    standby.ready.result(60)
    harness.file.write_text(RIGHT)
    assert harness.pool.run(harness.job()) is standby
    assert standby.verdict.result(60).outcome is Outcome.PASSED


def test_a_standby_of_an_edited_check_is_not_used(harness):
    """When the check has changed since, a fresh worker reads it anew."""
    standby = harness.pool.ready(harness.job())
    standby.ready.result(60)
    with harness.check_changed_to(
        harness.check.read_text().replace("Twice 0 is 0", "Twice nothing is nothing")
    ):
        harness.file.write_text(RIGHT)
        worker = harness.pool.run(harness.job())
        assert worker is not standby
        claims = [f.claim for f in worker.verdict.result(60).findings]
    assert claims[1] == "Twice nothing is nothing."


def test_a_cancelled_run_gives_no_verdict_and_ends_its_process(harness):
    """A newer save kills the running check."""
    harness.file.write_text("while True:\n    pass\n")
    worker = harness.pool.run(harness.job())
    worker.ready.result(60)
    pid = worker._process.pid
    worker.cancel()
    assert worker.verdict.cancelled()
    worker.ended.result(60)
    assert worker.figures.result(0) is None
    harness.wait_until_gone(pid)


def test_events_come_in_order_and_name_their_worker(harness):
    """For an event loop, the pool reports the verdict and then the figures of each run."""
    events = queue.SimpleQueue()
    harness.file.write_text(RIGHT)
    pool = WorkerPool(events.put, forking=harness.forking)
    try:
        worker = pool.run(harness.job())
        reached, made = events.get(timeout=60), events.get(timeout=60)
    finally:
        pool.close()
    assert reached == VerdictReached(worker, worker.verdict.result(0))
    assert made is worker.figures.result(0)
    assert events.empty()


def test_a_closed_pool_starts_nothing(harness):
    """A run or a standby asked for after `close` raises CancelledError."""
    pool = WorkerPool(forking=harness.forking)
    pool.close()
    for start in (pool.run, pool.ready):
        with pytest.raises(CancelledError):
            start(harness.job())


def test_a_broken_check_is_our_fault(harness):
    """A check that cannot be collected is `faulty`, and says why."""
    with harness.check_changed_to("import no_such_library\n" + harness.check.read_text()):
        verdict = harness.verdict(RIGHT)
    assert verdict.outcome is Outcome.FAULTY
    assert "no_such_library" in verdict.problem.message


def test_a_suspect_that_is_never_wrong_is_an_error_for_authors_only(harness):
    """A suspect that equals every right answer is `faulty` in a strict run; learners pass."""
    original = harness.check.read_text()
    suspect = 'close(exercise.double(0.0), 0.0, suspects={"That is half of it.": 0.0})'
    plain = 'close(exercise.double(0.0), 0.0, "Twice 0 is 0.")'
    assert plain in original
    with harness.check_changed_to(original.replace(plain, suspect)):
        assert harness.verdict(RIGHT).outcome is Outcome.PASSED
        first, second = harness.verdict(RIGHT, strict=True).findings
        assert (first.outcome, second.outcome) == (Outcome.PASSED, Outcome.FAULTY)
        assert "That is half of it." in second.message
        wrong = harness.verdict("def double(x):\n    return x + 3\n", strict=True).findings
        assert [each.outcome for each in wrong] == [Outcome.PASSED, Outcome.FAILED]


def test_a_check_without_claims_never_passes(harness):
    """No claims, no pass."""
    with harness.check_changed_to('"""Nothing."""\n'):
        assert harness.verdict(RIGHT).outcome is Outcome.FAULTY


@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_marks_are_text(harness, end, mark):
    """CRLF and a BOM change nothing."""
    text = mark + RIGHT.encode().replace(b"\n", end)
    assert harness.verdict(text).outcome is Outcome.PASSED
