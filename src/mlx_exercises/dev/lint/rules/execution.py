"""What only running the check can tell about the exercise's own files."""

from __future__ import annotations

from collections.abc import Iterator

from mlx_exercises.dev.check_runner import RunRequest
from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint.context import RuleContext
from mlx_exercises.dev.lint.diagnostic import Diagnostic, Severity
from mlx_exercises.dev.lint.rules.texts import main_of
from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.runner.job import SLOW_DEADLINE

_SECONDS = 1.0  # of a check's own work
_SECONDS_OF_A_LONG_ONE = 3.0  # of a challenge, or of one marked slow
_SECONDS_OF_SHOW = 1.0
_NOT_YET = (Outcome.UNWRITTEN, Outcome.FAILED)


def starting_file(draft: ExerciseFiles, setting: RuleContext) -> Iterator[Diagnostic]:
    """The file imports cleanly as shipped, is not passed, and says what is to be done."""
    (result,) = setting.run(RunRequest(draft.exercise.path))
    verdict = result.verdict
    yield from faults("the starting file", draft, verdict)
    if verdict.outcome is Outcome.PASSED:
        advice = "Leave a gap, or let the check see that the work is not done."
        yield Diagnostic("The starting file passes.", advice, draft.exercise.path)
    elif verdict.outcome not in (*_NOT_YET, Outcome.FAULTY):
        what = f"The starting file is {verdict.outcome}: {said(verdict)}"
        advice = "Let it run and be wrong, or raise NotImplementedError in the gap."
        line = verdict.problem.line if verdict.problem else None
        yield Diagnostic(what, advice, draft.exercise.path, line)


def solution(draft: ExerciseFiles, setting: RuleContext) -> Iterator[Diagnostic]:
    """The solution passes, without a network."""
    verdict = setting.reference.verdict
    yield from faults("the solution", draft, verdict)
    if verdict.outcome not in (Outcome.PASSED, Outcome.FAULTY):
        line = verdict.problem.line if verdict.problem else None
        what = f"The solution is {verdict.outcome}: {said(verdict)}"
        yield Diagnostic(what, "Find out which of the two is wrong.", draft.solution.path, line)


def own_time(draft: ExerciseFiles, setting: RuleContext) -> Iterator[Diagnostic]:
    """The check takes no longer than a second; three if it is a challenge or marked slow."""
    long = draft.kind == "challenge" or draft.table.get("slow")
    limit = _SECONDS_OF_A_LONG_ONE if long else _SECONDS
    if setting.reference.verdict.outcome is not Outcome.PASSED:
        return
    # Time of the processor: what the clock says depends on what else the machine does.
    took = setting.reference.verdict.cpu_seconds
    if took > limit:
        again = setting.run(*[RunRequest(draft.solution.path, deadline=SLOW_DEADLINE)] * 2)
        took = min(took, *(result.verdict.cpu_seconds for result in again))
    if took > limit:
        grave = Severity.ERROR if took > 2 * limit else Severity.WARNING
        advice = "Use less data or fewer rounds; learners wait for it at every save."
        what = f"The check takes {took:.2f} s; {limit:g} s are the most."
        yield Diagnostic(what, advice, draft.check.path, severity=grave)


def other_seeds(draft: ExerciseFiles, setting: RuleContext) -> Iterator[Diagnostic]:
    """The solution passes whatever the dice give."""
    if setting.reference.verdict.outcome is not Outcome.PASSED:
        return
    seeds = setting.seeds(200, 5)
    results = setting.run(*(RunRequest(draft.solution.path, seed=seed) for seed in seeds))
    bad = [result for result in results if result.verdict.outcome is not Outcome.PASSED]
    if bad:
        claim = bad[0].verdict.problem
        seen = ", ".join(str(result.trial.seed) for result in bad[:5])
        what = (
            f"The solution misses {len(bad)} of {len(seeds)} other seeds ({seen}). "
            f"{claim.claim if claim else ''} {said(bad[0].verdict)}"
        )
        advice = "Widen the bound to the reference's worst of 200 seeds, or draw more."
        yield Diagnostic(what, advice, draft.check.path)


def pictures(draft: ExerciseFiles, setting: RuleContext) -> Iterator[Diagnostic]:
    """`show` makes something of the solution, within a second."""
    result = setting.reference
    if result.verdict.outcome is not Outcome.PASSED or "def show" not in draft.check.text:
        return
    if result.trouble:
        what = f"`show` fails: {result.trouble}"
        yield Diagnostic(what, "It must work on the solution.", draft.check.path)
    elif not result.pictures:
        what = "No picture came: `show` returned none, or its worker ended early."
        advice = "Return one or several records of mlx_exercises.figures."
        yield Diagnostic(what, advice, draft.check.path)
    if result.showing > _SECONDS_OF_SHOW:
        what = f"`show` takes {result.showing:.2f} s."
        advice = "Use less data: the learner waits for it."
        yield Diagnostic(what, advice, draft.check.path, severity=Severity.WARNING)


def script(draft: ExerciseFiles, setting: RuleContext) -> Iterator[Diagnostic]:
    """The solution works as a plain script and shows something."""
    main = main_of(draft.solution)
    if main is None or setting.reference.verdict.outcome is not Outcome.PASSED:
        return
    lines = draft.solution.text.split("\n")
    lines[main.lineno - 1] = "if True:"
    path = setting.laboratory.write(draft, "\n".join(lines))
    (result,) = setting.run(RunRequest(path, offline=True, deadline=SLOW_DEADLINE))
    verdict = result.verdict
    # A claim may say that an import is silent, which a script need not be.
    if verdict.outcome not in (Outcome.PASSED, Outcome.FAILED):
        line = verdict.problem.line if verdict.problem else main.lineno
        what = f"As a script it is {verdict.outcome}: {said(verdict)}"
        yield Diagnostic(what, "Make the main block work.", draft.solution.path, line)
    elif not verdict.output.strip() and "plt." not in draft.solution.text:
        advice = "Print or draw something worth seeing before and after."
        yield Diagnostic("As a script it shows nothing.", advice, draft.solution.path, main.lineno)


def faults(who: str, draft: ExerciseFiles, verdict: Verdict) -> Iterator[Diagnostic]:
    """Say that the check itself failed, where it did: once a run."""
    for finding in verdict.findings:
        if finding.outcome is Outcome.FAULTY:
            what = f"The check itself fails on {who}: {finding.message} [{finding.claim}]"
            advice = (
                "Look at the type and shape of a value, with close() or instance_of(), before use."
            )
            yield Diagnostic(what, advice, draft.check.path)
            return


def said(verdict: Verdict) -> str:
    """Return the first problem's words on one line."""
    problem = verdict.problem
    return " ".join((problem.message or problem.claim).split()) if problem else ""
