"""The bench: one fresh worker for every run, standbys ahead of need, nothing left behind."""

import time

import psutil
import pytest

from mlx_exercises.model.verdict import Outcome

RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x\n"


def test_a_right_file_passes_with_every_claim(judge):
    """A pass names every claim of the check, in order."""
    verdict = judge.verdict(RIGHT)
    assert verdict.outcome is Outcome.PASSED
    assert [f.claim for f in verdict.findings] == ["Twice 3 is 6.", "Twice 0 is 0."]


def test_a_picture_follows_a_pass_and_only_a_pass(judge):
    """What `show` returns arrives after the verdict; after a failure nothing is shown."""
    judge.verdict(RIGHT)
    (picture,) = judge.wait("pictures").pictures
    assert "Twice 7 is 14.0" in str(picture)
    assert judge.verdict(WRONG).outcome is Outcome.FAILED


def test_a_failure_carries_call_expected_and_got(judge):
    """The finding says which call gave what, and what was wanted."""
    finding = judge.verdict(WRONG).problem
    assert (finding.call, finding.expected, finding.got) == ("double(3.0)", "6.0", "3.0")


def test_nothing_is_kept_from_one_run_to_the_next(judge):
    """Each run starts from a fresh process: globals and patched libraries are gone."""
    dirty = "import math\nmath.pi = 3\nimport builtins\nbuiltins.leak = 1\n" + RIGHT
    assert judge.verdict(dirty).outcome is Outcome.PASSED
    clean = "import math, builtins\nassert math.pi > 3.1 and not hasattr(builtins, 'leak')\n"
    assert judge.verdict(clean + RIGHT).outcome is Outcome.PASSED


def test_a_ready_standby_is_the_one_that_runs(judge):
    """A standby readied ahead is used, so the libraries are not loaded again."""
    judge.bench.ready(judge.job())
    ready = judge.wait("ready").attempt
    judge.file.write_text(RIGHT)
    assert judge.bench.run(judge.job()) is ready
    assert judge.wait("verdict").verdict.outcome is Outcome.PASSED


def test_a_standby_of_an_edited_check_is_not_used(judge):
    """When the check has changed since, a fresh worker reads it anew."""
    judge.bench.ready(judge.job())
    ready = judge.wait("ready").attempt
    original = judge.check.read_text()
    judge.check.write_text(original.replace("Twice 0 is 0", "Twice nothing is nothing"))
    try:
        judge.file.write_text(RIGHT)
        attempt = judge.bench.run(judge.job())
        assert attempt is not ready
        claims = [f.claim for f in judge.wait("verdict").verdict.findings]
        assert claims[1] == "Twice nothing is nothing."
    finally:
        judge.check.write_text(original)


def test_a_cancelled_run_gives_no_verdict_and_ends_its_process(judge):
    """A newer save kills the running check."""
    judge.file.write_text("while True:\n    pass\n")
    attempt = judge.bench.run(judge.job())
    judge.wait("ready")
    pid = attempt._process.pid
    attempt.cancel()
    report = judge.wait("gone")
    assert report.attempt is attempt
    assert gone(pid)


def test_a_broken_check_is_our_fault(judge):
    """A check that cannot be collected is `faulty`, and says why."""
    original = judge.check.read_text()
    judge.check.write_text("import no_such_library\n" + original)
    try:
        verdict = judge.verdict(RIGHT)
        assert verdict.outcome is Outcome.FAULTY
        assert "no_such_library" in verdict.problem.message
    finally:
        judge.check.write_text(original)


def test_a_suspect_that_is_never_wrong_is_our_fault(judge):
    """A claim that passes and tells no suspect from the right answer is `faulty`."""
    original = judge.check.read_text()
    suspect = 'close(exercise.double(0.0), 0.0, suspects={"That is half of it.": 0.0})'
    judge.check.write_text(
        original.replace('close(exercise.double(0.0), 0.0, "Twice 0 is 0.")', suspect)
    )
    try:
        first, second = judge.verdict(RIGHT).findings
        assert (first.outcome, second.outcome) == (Outcome.PASSED, Outcome.FAULTY)
        assert "That is half of it." in second.message
        wrong = judge.verdict("def double(x):\n    return x + 3\n").findings
        assert [each.outcome for each in wrong] == [Outcome.PASSED, Outcome.FAILED]
    finally:
        judge.check.write_text(original)


def test_a_check_without_claims_never_passes(judge):
    """No claims, no pass."""
    original = judge.check.read_text()
    judge.check.write_text('"""Nothing."""\n')
    try:
        assert judge.verdict(RIGHT).outcome is Outcome.FAULTY
    finally:
        judge.check.write_text(original)


@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_marks_are_text(judge, end, mark):
    """CRLF and a BOM change nothing."""
    text = mark + RIGHT.encode().replace(b"\n", end)
    assert judge.verdict(text).outcome is Outcome.PASSED


def gone(pid: int) -> bool:
    """Whether a process ends within two seconds."""
    end = time.monotonic() + 2
    while time.monotonic() < end:
        try:
            if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(0.01)
    return False
