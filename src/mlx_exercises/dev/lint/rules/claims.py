"""The check as a specification: its claims, its messages, its `show`, its wrong answers."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint import Diagnostic
from mlx_exercises.dev.mistake import WHOLE_FILE
from mlx_exercises.dev.source_file import SourceFile

_FEWEST, _MOST = 3, 6
_LONGEST = 120  # characters of a claim
_SENTENCE_ENDS = re.compile(r"[.!?]['\"”)]?\s+[A-Z]")


def claims(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """Three to six tests, each with one true sentence as its docstring."""
    if files.check.flaw:
        return
    tests = tests_of(files.check)
    if not _FEWEST <= len(tests) <= _MOST:
        what = f"The check makes {len(tests)} claims."
        advice = f"Make it {_FEWEST} to {_MOST}: together they are the specification."
        yield Diagnostic(what, advice, files.check.path)
    for test in tests:
        if fault := _claim_fault(" ".join((ast.get_docstring(test) or "").split())):
            advice = "Write one true sentence that the learner sees, with a full stop."
            yield Diagnostic(f"`{test.name}` {fault}.", advice, files.check.path, test.lineno)
        if test.decorator_list:
            what = f"`{test.name}` has a decorator."
            advice = "Write a loop instead: a parametrized test shows one claim many times."
            yield Diagnostic(what, advice, files.check.path, test.lineno)
        if "exercise" not in [each.arg for each in test.args.args]:
            what = f"`{test.name}` does not take the `exercise` fixture."
            yield Diagnostic(what, "Judge the learner's code in it.", files.check.path, test.lineno)
    for claim, count in Counter(ast.get_docstring(test) for test in tests).items():
        if claim and count > 1:
            what = f"{count} tests make one claim: {claim}"
            yield Diagnostic(what, "Say how they differ, or join them.", files.check.path)


def _claim_fault(claim: str) -> str:
    if not claim:
        return "makes no claim"
    if not claim.endswith((".", "!", "?")):
        return "makes a claim that is no sentence"
    if _SENTENCE_ENDS.search(claim):
        return "claims more than one sentence"
    if len(claim) > _LONGEST:
        return f"makes a claim of {len(claim)} characters; {_LONGEST} are the most"
    return ""


def asserts(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """No `assert` statement, which Python skips under -O."""
    for node in ast.walk(files.check.tree):
        if isinstance(node, ast.Assert):
            advice = "Use expect(condition, sentence), close() or equal()."
            what = f"`assert {ast.unparse(node.test)}` is skipped under `python -O`."
            yield Diagnostic(what, advice, files.check.path, node.lineno)


def show(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """The check has a `show(exercise)`."""
    if files.check.flaw:
        return
    functions = [node for node in files.check.tree.body if isinstance(node, ast.FunctionDef)]
    found = [node for node in functions if node.name == "show"]
    if not found:
        what = "The check has no `show(exercise)`."
        advice = "Return pictures (mlx_exercises.figures) made with the learner's own code."
        yield Diagnostic(what, advice, files.check.path)
    elif len(found[0].args.args) != 1:
        what = "`show` takes something other than the exercise."
        yield Diagnostic(what, "Write show(exercise).", files.check.path, found[0].lineno)


def mistakes(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """Every wrong answer opens with the sentence it must get, and repeats nothing."""
    for mistake in files.mistakes:
        flaw = mistake.overlay.flaw
        if flaw.startswith("has a syntax error"):
            if not mistake.is_whole:
                advice = f"Correct it, or write the whole file, with `{WHOLE_FILE}` at the top."
                yield Diagnostic(f"The wrong answer {flaw}.", advice, mistake.path)
        elif flaw:
            yield Diagnostic(f"The wrong answer {flaw}.", "Write it.", mistake.path)
            continue
        if not mistake.sentence:
            advice = "Open it with `# ` and the sentence that the learner must get."
            yield Diagnostic("The first line holds no sentence.", advice, mistake.path, 1)
        for node in mistake.repeated:
            name = getattr(node, "name", "") or ast.unparse(node).partition("\n")[0]
            advice = "Take it out: the answer is the solution with this file below it."
            what = f"`{name}` is as in the solution."
            yield Diagnostic(what, advice, mistake.path, node.lineno)


def tests_of(check: SourceFile) -> list[ast.FunctionDef]:
    """The tests of a check, in their order."""
    functions = [node for node in check.tree.body if isinstance(node, ast.FunctionDef)]
    return [node for node in functions if node.name.startswith("test")]
