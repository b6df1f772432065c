"""A verdict on the screen: the outcome first, one problem in full, the rest in short."""

from collections.abc import Iterable
from pathlib import Path

from rich.console import Group, RenderableType
from rich.text import Text

from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.model.verdict import Finding, Outcome, Verdict
from mlx_exercises.ui.render import icons
from mlx_exercises.ui.render.layout import count, duration, hanging, lines, link
from mlx_exercises.ui.render.sanitize import cut_lines, literal

OUTPUT_LINES = 12  # of the learner's own prints
_LONGEST = 24  # lines of one message
_SLOW = "its check takes some seconds"
_OURS = (
    "This is a fault in the check, not in your code. You can go on: `mlx goto` another "
    "exercise, and please report it with what stands above."
)


def verdict_panel(
    verdict: Verdict,
    exercise: Exercise,
    file: Path,
    shown: str,
    *,
    output_lines: int = OUTPUT_LINES,
) -> Group:
    """Return all of a verdict: outcome, claims, problems, output, and the text after a pass.

    `shown` is the file's path as the learner would type it.
    """
    passed = verdict.outcome is Outcome.PASSED
    return lines(
        verdict_line(verdict),
        Text(),
        claims(verdict.findings),
        None if passed else problem(verdict, file, shown),
        prints(verdict, most=output_lines),
        after_pass(exercise) if passed else None,
    )


def exercise_heading(exercise: Exercise, file: Path, shown: str) -> Group:
    """Return what the exercise is, and its file as a link."""
    notes = (f"about {exercise.minutes} min", "extra" * exercise.extra, _SLOW * exercise.slow)
    about = f"  {', '.join([exercise.kind, *filter(None, notes)])}"
    return lines(
        Text.assemble((literal(exercise.title), "bold"), (about, "dim")),
        link(file, shown),
    )


def verdict_line(verdict: Verdict) -> Text:
    """Return the exercise's name and the outcome in capitals, with its symbol and the time."""
    icon = icons.of_outcome(verdict.outcome)
    when = "unchanged" if verdict.cached else duration(verdict.seconds)
    return Text.assemble(
        (verdict.exercise, "bold"),
        "  ",
        (f"{icon.symbol} {icon.word.upper()}", f"bold {icon.style}"),
        (f"  {when}", "dim"),
    )


def claims(findings: Iterable[Finding]) -> Group:
    """Return every claim with its outcome."""
    return Group(*(_claim(finding) for finding in findings))


def _claim(finding: Finding) -> RenderableType:
    icon = icons.of_outcome(finding.outcome)
    body = Text(literal(finding.claim))
    if finding.outcome is Outcome.NOT_RUN:
        body.stylize("dim")
    if finding.outcome is not Outcome.PASSED:
        body.append(f" ({icon.word})", icon.style)
    return hanging(Text.assemble("  ", icon.sign, " "), body)


def problem(verdict: Verdict, file: Path, shown: str) -> Group | None:
    """Return the first problem in full, the others in a line each."""
    first = verdict.problem
    if first is None:
        return None
    # Where nothing else was run, the file itself could not be loaded.
    alone = len(verdict.findings) > 1 and all(
        each is first or each.outcome is Outcome.NOT_RUN for each in verdict.findings
    )
    return lines(
        Text(),
        _in_full(first, file, shown, about_the_claim=not alone),
        *_others(verdict, first),
        Text(_OURS, "cyan") if verdict.outcome is Outcome.FAULTY else None,
    )


def _in_full(finding: Finding, file: Path, shown: str, *, about_the_claim: bool) -> Group:
    icon = icons.of_outcome(finding.outcome)
    judged = finding.outcome in (Outcome.FAILED, Outcome.UNWRITTEN, Outcome.BROKEN)
    title = finding.claim if judged and about_the_claim else icon.word.capitalize()
    fields = [
        _field(name, text, style)
        for name, text, style in (
            ("call", finding.call, ""),
            ("expected", finding.expected, "green"),
            ("yours", finding.got, "red"),
            ("differ", "" if finding.got == "None" else finding.where, ""),
        )
        if text
    ]
    return lines(
        hanging(Text.assemble(icon.sign, " "), Text(literal(title), "bold")),
        hanging("  ", _cut(finding.message)) if finding.message else None,
        Text() if fields else None,
        *fields,
        Text(),
        hanging("  ", link(file, shown, finding.line)),
        _source(finding),
    )


def _field(name: str, text: str, style: str) -> RenderableType:
    return hanging(Text(f"  {name:<10}", "dim"), Text(_cut(text), style))


def _source(finding: Finding) -> RenderableType | None:
    if not finding.source or finding.line is None:
        return None
    return hanging(Text(f"  {finding.line:>4} │ ", "dim"), Text(literal(finding.source)))


def _others(verdict: Verdict, first: Finding) -> list[RenderableType]:
    """Return a line for each further problem; those that say the same again are only counted."""
    without_problem = (Outcome.PASSED, Outcome.NOT_RUN)
    rest = [
        each
        for each in verdict.findings
        if each is not first and each.outcome not in without_problem
    ]
    by_message = {first.message: first}
    for each in rest:
        by_message.setdefault(each.message, each)
    new = [each for each in rest if each.message and by_message[each.message] is each]
    shown: list[RenderableType] = [Text()] if rest else []
    for finding in new:
        icon = icons.of_outcome(finding.outcome)
        message = literal(finding.message).partition("\n")[0]
        at = f"  line {finding.line}" if finding.line else ""
        body = Text.assemble(message, (at, "dim"))
        shown.append(hanging(Text.assemble(icon.sign, " "), body))
    if same := len(rest) - len(new):
        verb = "meets" if same == 1 else "meet"
        shown.append(Text(f"· {count(same, 'more claim')} {verb} the same problem", "dim"))
    return shown


def prints(verdict: Verdict, *, most: int = OUTPUT_LINES) -> Group | None:
    """Return what the learner's code printed: at most `most` lines, and how many were cut."""
    if not verdict.output.strip():
        return None
    kept, left_out = cut_lines(literal(verdict.output), most)
    cut_at = most - most // 3
    rows: list[RenderableType] = [
        hanging(Text("  │ ", "dim"), Text(line)) if line else Text("  │", "dim") for line in kept
    ]
    if left_out or verdict.cut:
        parts = [count(left_out, "line")] if left_out else []
        parts += [count(verdict.cut, "byte")] if verdict.cut else []
        rows.insert(min(cut_at, len(rows)), Text(f"  … {' and '.join(parts)} cut", "dim"))
    return lines(Text(), Text("Printed by your code", "dim"), *rows)


def after_pass(exercise: Exercise) -> Group | None:
    """Return the author's text that is shown after a pass."""
    if not exercise.after.strip():
        return None
    return lines(Text(), hanging("", exercise.after.strip()))


def _cut(text: str) -> str:
    kept, left_out = cut_lines(literal(text), _LONGEST, longest=600)
    if left_out:
        kept.insert(_LONGEST - _LONGEST // 3, f"… {count(left_out, 'line')} cut …")
    return "\n".join(kept)
