"""Rules on the exercise's own files that need a run of the check."""

from __future__ import annotations

from collections.abc import Iterator

from mlx_exercises.dev.check_runner import RunRequest
from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint import Diagnostic, Severity
from mlx_exercises.dev.lint.context import RuleContext
from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.runner.job import SLOW_DEADLINE

_SECONDS = 1.0  # of a check's own work
_SECONDS_OF_A_LONG_ONE = 3.0  # of a challenge, or of one marked slow
_SECONDS_OF_SHOW = 1.0
_NOT_YET = (Outcome.UNWRITTEN, Outcome.FAILED)


def starting_file(files: ExerciseFiles, context: RuleContext) -> Iterator[Diagnostic]:
    """The file imports cleanly as shipped, is not passed, and says what is to be done."""
    (result,) = context.run(RunRequest(files.exercise.path))
    verdict = result.verdict
    yield from check_errors("the starting file", files, verdict)
    if verdict.outcome is Outcome.PASSED:
        advice = "Leave a gap, or let the check see that the work is not done."
        yield Diagnostic("The starting file passes.", advice, files.exercise.path)
    elif verdict.outcome not in (*_NOT_YET, Outcome.FAULTY):
        what = f"The starting file is {verdict.outcome}: {first_message(verdict)}"
        advice = "Let it run and be wrong, or raise NotImplementedError in the gap."
        line = verdict.problem.line if verdict.problem else None
        yield Diagnostic(what, advice, files.exercise.path, line)


def solution(files: ExerciseFiles, context: RuleContext) -> Iterator[Diagnostic]:
    """The solution passes, without a network."""
    verdict = context.reference.verdict
    yield from check_errors("the solution", files, verdict)
    if verdict.outcome not in (Outcome.PASSED, Outcome.FAULTY):
        line = verdict.problem.line if verdict.problem else None
        what = f"The solution is {verdict.outcome}: {first_message(verdict)}"
        yield Diagnostic(what, "Find out which of the two is wrong.", files.solution.path, line)


def own_time(files: ExerciseFiles, context: RuleContext) -> Iterator[Diagnostic]:
    """The check takes no longer than a second; three if it is a challenge or marked slow."""
    long = files.kind == "challenge" or files.table.get("slow")
    limit = _SECONDS_OF_A_LONG_ONE if long else _SECONDS
    if context.reference.verdict.outcome is not Outcome.PASSED:
        return
    # Time of the processor: what the clock says depends on what else the machine does.
    took = context.reference.verdict.cpu_seconds
    if took > limit:
        again = context.run(*[RunRequest(files.solution.path, deadline=SLOW_DEADLINE)] * 2)
        took = min(took, *(result.verdict.cpu_seconds for result in again))
    if took > limit:
        grave = Severity.ERROR if took > 2 * limit else Severity.WARNING
        advice = "Use less data or fewer rounds; learners wait for it at every save."
        what = f"The check takes {took:.2f} s; {limit:g} s are the most."
        yield Diagnostic(what, advice, files.check.path, severity=grave)


def other_seeds(files: ExerciseFiles, context: RuleContext) -> Iterator[Diagnostic]:
    """The solution passes with other seeds too."""
    if context.reference.verdict.outcome is not Outcome.PASSED:
        return
    seeds = context.seeds(200, 5)
    results = context.run(
        *(RunRequest(files.solution.path, seed=seed, strict=True) for seed in seeds)
    )
    bad = [result for result in results if result.verdict.outcome is not Outcome.PASSED]
    if bad:
        claim = bad[0].verdict.problem
        seen = ", ".join(str(result.request.seed) for result in bad[:5])
        what = (
            f"The solution misses {len(bad)} of {len(seeds)} other seeds ({seen}). "
            f"{claim.claim if claim else ''} {first_message(bad[0].verdict)}"
        )
        advice = "Widen the bound to the reference's worst of 200 seeds, or draw more."
        yield Diagnostic(what, advice, files.check.path)


def pictures(files: ExerciseFiles, context: RuleContext) -> Iterator[Diagnostic]:
    """`show` makes something of the solution, within a second."""
    result = context.reference
    if result.verdict.outcome is not Outcome.PASSED or "def show" not in files.check.text:
        return
    if result.trouble:
        what = f"`show` fails: {result.trouble}"
        yield Diagnostic(what, "It must work on the solution.", files.check.path)
    elif not result.figures:
        what = "No picture came: `show` returned none, or its worker ended early."
        advice = "Return one or several records of mlx_exercises.figures."
        yield Diagnostic(what, advice, files.check.path)
    if result.show_seconds > _SECONDS_OF_SHOW:
        what = f"`show` takes {result.show_seconds:.2f} s."
        advice = "Use less data: the learner waits for it."
        yield Diagnostic(what, advice, files.check.path, severity=Severity.WARNING)


def script(files: ExerciseFiles, context: RuleContext) -> Iterator[Diagnostic]:
    """The solution works as a plain script and shows something."""
    main = files.solution.main_block
    if main is None or context.reference.verdict.outcome is not Outcome.PASSED:
        return
    lines = files.solution.text.split("\n")
    lines[main.lineno - 1] = "if True:"
    path = context.runner.write(files, "\n".join(lines))
    (result,) = context.run(RunRequest(path, offline=True, deadline=SLOW_DEADLINE))
    verdict = result.verdict
    # A claim may say that an import is silent, which a script need not be.
    if verdict.outcome not in (Outcome.PASSED, Outcome.FAILED):
        line = verdict.problem.line if verdict.problem else main.lineno
        what = f"As a script it is {verdict.outcome}: {first_message(verdict)}"
        yield Diagnostic(what, "Make the main block work.", files.solution.path, line)
    elif not verdict.output.strip() and "plt." not in files.solution.text:
        advice = "Print or draw something worth seeing before and after."
        yield Diagnostic("As a script it shows nothing.", advice, files.solution.path, main.lineno)


def check_errors(who: str, files: ExerciseFiles, verdict: Verdict) -> Iterator[Diagnostic]:
    """Report the first error of the check itself in a run, if there is one."""
    found = (each for each in verdict.findings if each.outcome is Outcome.FAULTY)
    if finding := next(found, None):
        what = f"The check itself fails on {who}: {finding.message} [{finding.claim}]"
        advice = "Look at a value's type and shape, with close() or instance_of(), before its use."
        if "tells the suspect" in finding.message:
            advice = "Add an input on which this mistake gives another answer, or leave it out."
        yield Diagnostic(what, advice, files.check.path)


def first_message(verdict: Verdict) -> str:
    """Return the message of the first finding that is no pass, on one line."""
    problem = verdict.problem
    return " ".join((problem.message or problem.claim).split()) if problem else ""
