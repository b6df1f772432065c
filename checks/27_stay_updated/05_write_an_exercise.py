"""Checks for an exercise: the learner's own check judges the learner's own files.

The files go into a folder as in the project. Rules that only read them are those of
`mlx dev check`, and the claims are run by the parts that a worker is made of.
"""

import contextlib
import re
import tempfile
import textwrap
from pathlib import Path

from mlx_exercises.checking import CheckFailed, equal, expect, instance_of
from mlx_exercises.curriculum.manifest import Manifest
from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.fuzz import fuzz_answers, open_functions
from mlx_exercises.dev.lint import Severity
from mlx_exercises.dev.lint.rules import ON_AN_EXERCISE
from mlx_exercises.figures import Table
from mlx_exercises.model.verdict import Outcome, Verdict, overall_outcome
from mlx_exercises.worker import inprocess

PARTS = ("EXERCISE", "SOLUTION", "CHECK")
WORDS = {
    Outcome.PASSED: "passes",
    Outcome.FAILED: "fails",
    Outcome.UNWRITTEN: "is not written yet",
    Outcome.BROKEN: "breaks off",
    Outcome.FAULTY: "makes the check itself fail",
}
TRIED = (Outcome.FAILED, Outcome.BROKEN)
# Wrong answers of one kind: all of the same value, and beside the right one.
ALWAYS_THE_SAME = """

def _frozen(original):
    kept = []

    def always(*inputs, **named):
        if not kept:
            kept.append(original(*inputs, **named))
        return kept[0]

    return always

"""
# One claim more for the learner's check: its show makes something to see.
SHOWN = '''

def test_that_show_works(exercise):
    """The show of the check makes something to see."""
    from mlx_exercises.checking import expect
    from mlx_exercises.figures import gather

    expect(list(gather(show(exercise))), "It returned nothing.")
'''
BESIDE = """

def _beside(value):
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        return value + "?"
    if isinstance(value, (list, tuple)):
        return type(value)(_beside(each) for each in value)
    try:
        return value * 1.37 + 0.0123
    except Exception:
        return None


def _near(original):
    return lambda *inputs, **named: _beside(original(*inputs, **named))

"""


@contextlib.contextmanager
def laid_out(exercise):
    """Write the learner's texts into a folder as in the project, and yield its files."""
    for part in PARTS:
        instance_of(getattr(exercise, part), str, f"{part} is a text.")
    instance_of(exercise.MISTAKES, list, "MISTAKES is a list of texts.")
    for text in exercise.MISTAKES:
        instance_of(text, str, "A wrong answer is a text.")
    instance_of(exercise.SLUG, str, "SLUG is a text.")
    expect(
        re.fullmatch(r"[a-z][a-z0-9_]*", exercise.SLUG),
        "SLUG has small letters, digits and underlines, and begins with a letter.",
    )
    instance_of(exercise.TABLE, dict, "TABLE is a dictionary.")
    with tempfile.TemporaryDirectory() as folder:
        root, name = Path(folder), f"28_mine/01_{exercise.SLUG}"
        texts = {
            root / "exercises" / f"{name}.py": exercise.EXERCISE,
            root / "solutions" / f"{name}.py": exercise.SOLUTION,
            root / "checks" / f"{name}.py": exercise.CHECK,
        }
        for number, text in enumerate(exercise.MISTAKES):
            texts[root / "tests" / "mistakes" / name / f"m{number:02}.py"] = text
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", errors="replace")
        table = {"slug": exercise.SLUG, **exercise.TABLE}
        manifest = Manifest(root / "checks" / "28_mine" / "stage.toml", {"exercise": [table]})
        yield ExerciseFiles.of(root, "28_mine", f"01_{exercise.SLUG}", manifest)


def judged(files, path):
    """Return the verdict of the learner's check on one of the files."""
    findings = inprocess.judge(files.check.path, path)
    return Verdict("", overall_outcome(findings, len(findings)), findings)


def tried(files, text):
    """Return the verdict of the learner's check on a text, in the place of an answer."""
    path = files.root / "tried" / f"{files.stem}.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8", errors="replace")
    return judged(files, path)


def said(verdict):
    """Return the sentence that comes first when a file does not pass."""
    return in_a_line(verdict.problem) if verdict.problem else ""


def in_a_line(finding):
    """Return what a learner reads of one claim that does not hold."""
    return " ".join((finding.message or finding.claim).split())


def no_fault(verdict, who, ask=""):
    """Say that the learner's check broke, where it did."""
    for each in verdict.findings:
        expect(
            each.outcome is not Outcome.FAULTY,
            f"Your check itself breaks on {who}.{ask}",
            call=each.claim,
            got=each.message,
        )


def test_rules(exercise):
    """The five parts are whole, and the rules for authors find nothing to say."""
    with laid_out(exercise) as files:
        for part, text in zip(PARTS, (files.exercise, files.solution, files.check), strict=True):
            expect(not text.flaw, f"{part} {text.flaw}.", call=part)
        for rule in ON_AN_EXERCISE:
            if rule.__name__ == "enough_wrong_answers":  # which wants a second one
                continue
            for problem in rule(files):
                if problem.severity is Severity.ERROR:
                    place = f"{place_of(files, problem.path)}, line {problem.line}"
                    raise CheckFailed(
                        f"{problem.what} {problem.advice}",
                        call=place if problem.line else place_of(files, problem.path),
                    )


def place_of(files, path):
    """Return the name that a file has in the learner's own."""
    names = dict(
        zip((text.path for text in files.sources), ("EXERCISE", "CHECK", "SOLUTION"), strict=True)
    )
    return names.get(path, "TABLE" if path == files.manifest.path else "MISTAKES")


def test_starting_file(exercise):
    """The starting file loads without an error, and the check does not let it pass."""
    with laid_out(exercise) as files:
        verdict = judged(files, files.exercise.path)
        no_fault(verdict, "the starting file")
        expect(
            verdict.outcome is not Outcome.PASSED,
            "The starting file passes, so there is nothing left to do in it.",
        )
        expect(
            verdict.outcome is not Outcome.BROKEN,
            "The starting file breaks off. Let it be wrong, or raise NotImplementedError.",
            got=said(verdict),
        )


def test_solution(exercise):
    """The solution passes every claim of the check, twice, and show makes something of it."""
    with laid_out(exercise) as files:
        for turn in ("", " the second time"):
            verdict = judged(files, files.solution.path)
            no_fault(verdict, "the solution")
            if verdict.outcome is not Outcome.PASSED:
                problem = verdict.problem
                raise CheckFailed(
                    f"The solution {WORDS[verdict.outcome]}{turn}."
                    + (" Which of the two is wrong?" if problem.outcome in TRIED else ""),
                    call=problem.claim,
                    expected=problem.expected,
                    got=problem.message,
                )
        longer = files.root / "longer" / f"{files.stem}.py"
        longer.parent.mkdir()
        longer.write_text(files.check.text + SHOWN, encoding="utf-8", errors="replace")
        shown = inprocess.judge(longer, files.solution.path)[-1]
        expect(
            shown.outcome is Outcome.PASSED,
            "All claims hold for the solution, but show makes nothing of it.",
            call="show(exercise)",
            got=shown.message,
        )


def test_mistakes(exercise):
    """Each wrong answer fails with the sentence on its first line, and that names the mistake."""
    with laid_out(exercise) as files:
        expect(files.mistakes, "There is no wrong answer yet. What do people get wrong here?")
        right = judged(files, files.solution.path)
        expect(
            right.outcome is Outcome.PASSED,
            "Wrong answers are judged as soon as the solution passes.",
        )
        beside = tried(files, files.solution.text + wrapped(files, BESIDE, "_near"))
        near = {in_a_line(each) for each in beside.findings if each.outcome is Outcome.FAILED}
        for number, mistake in enumerate(files.mistakes):
            who = f"MISTAKES[{number}]"
            wanted = mistake.sentence
            expect(wanted, f"{who} does not begin with a comment that holds its sentence.")
            verdict = tried(files, mistake.answer)
            no_fault(verdict, who)
            expect(
                verdict.outcome is not Outcome.PASSED,
                f"{who} passes. On which input does this mistake show?",
                call=wanted,
            )
            expect(
                verdict.outcome is Outcome.FAILED,
                f"{who} {WORDS[verdict.outcome]}. A wrong answer should run, and be wrong.",
                call=wanted,
                got=said(verdict),
            )
            equal(said(verdict), wanted, f"{who} gets another sentence.", call=who)
            expect(
                wanted not in near,
                "Other wrong answers get this sentence, too, so it does not name this mistake.",
                call=who,
                got=wanted,
            )


def test_nonsense(exercise):
    """No nonsense passes, no answer that is always the same, and none of it breaks the check."""
    with laid_out(exercise) as files:
        answers = list(fuzz_answers(files))
        expect(answers, "SOLUTION and EXERCISE have no function in common that differs.")
        for what, text in answers:
            verdict = tried(files, text)
            expect(
                verdict.outcome is not Outcome.PASSED,
                "Nonsense passes.",
                call=f"an answer that returns {what}",
            )
            no_fault(
                verdict,
                f"an answer that returns {what}",
                " Does it look at an answer before it uses it?",
            )
        for what, source, name in (
            ("An answer that is always the same passes.", ALWAYS_THE_SAME, "_frozen"),
            ("An answer that is near the right one passes.", BESIDE, "_near"),
        ):
            tail = wrapped(files, source, name)
            expect(
                not tail or tried(files, files.solution.text + tail).outcome is not Outcome.PASSED,
                f"{what} Ask about several inputs, and compare values.",
            )


def wrapped(files, source, name):
    """Return lines that put a wrapper around each function that the learner is to write."""
    functions = [each for each in open_functions(files) if "." not in each]
    lines = "".join(f"{each} = {name}({each})\n" for each in functions)
    return source + lines if lines else ""


def show(exercise):
    """Show what the learner's check says of each file, and how to go on."""
    with laid_out(exercise) as files:
        rows = [
            [name, WORDS[verdict.outcome], textwrap.shorten(said(verdict), 52, placeholder=" …")]
            for name, verdict in (
                ("starting file", judged(files, files.exercise.path)),
                ("solution", judged(files, files.solution.path)),
                *(
                    (f"wrong answer {k}", tried(files, mistake.answer))
                    for k, mistake in enumerate(files.mistakes)
                ),
                *((f"returns {what}"[:24], tried(files, text)) for what, text in nonsense(files)),
            )
        ]
        claims = [each.claim for each in judged(files, files.solution.path).findings]
    return (
        Table(rows, columns=["file", "", "what a learner reads"], title="Judged by your check"),
        Table(
            [[claim] for claim in claims],
            columns=["claim"],
            title="Your specification",
            note="Run the file: it writes my_exercise. Then `mlx dev check --root my_exercise "
            f"{exercise.SLUG}`, and send it to mlx as CONTRIBUTING.md says.",
        ),
    )


def nonsense(files):
    """Return the first few of the answers that nobody means."""
    return list(fuzz_answers(files))[:3]
