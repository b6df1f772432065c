"""Rules that run the check on wrong answers and on nonsense."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mlx_exercises.dev import fuzz
from mlx_exercises.dev.check_runner import RunRequest
from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint import Diagnostic, Severity
from mlx_exercises.dev.lint.context import RuleContext
from mlx_exercises.dev.lint.rules.execution import check_errors, first_message
from mlx_exercises.model.verdict import Outcome, Verdict


def wrong_answers(files: ExerciseFiles, context: RuleContext) -> Iterator[Diagnostic]:
    """Every wrong answer gets its own sentence first, and no seed lets it pass."""
    sentences = {mistake.sentence for mistake in files.mistakes}
    mixed: dict[str, str] = {}
    written = {context.runner.write(files, each.answer): each for each in files.mistakes}
    for result in context.run(*(RunRequest(path) for path in written)):
        mistake, verdict = written[result.request.file], result.verdict
        path = mistake.path
        yield from check_errors(f"the wrong answer {path.name}", files, verdict)
        if verdict.outcome is Outcome.PASSED:
            advice = "Draw inputs on which this mistake cannot hide."
            yield Diagnostic("The wrong answer passes.", advice, path)
        elif verdict.outcome is not Outcome.FAULTY:
            if (got := first_message(verdict)) != (wanted := mistake.sentence):
                advice = f"It should say: {wanted}"
                yield Diagnostic(f"The wrong answer gets: {got}", advice, path, 1)
            if others := _others(verdict, sentences - {wanted, got}):
                mixed[path.name] = others[0]
    if mixed:
        what = "Further down these also get the sentence of another: " + "; ".join(
            f"{name} ({sentence})" for name, sentence in mixed.items()
        )
        advice = "Tell them apart, unless the later claims fail because of the first."
        yield Diagnostic(what, advice, files.mistakes_folder, severity=Severity.WARNING)
    seeds = context.seeds(20, 1)
    requests = [RunRequest(path, seed=seed, brief=True) for path in written for seed in seeds]
    for result in context.run(*requests):
        if result.verdict.outcome is Outcome.PASSED:
            what = f"The wrong answer passes when the seeds are moved by {result.request.seed}."
            advice = "Draw more inputs, or ones on which the mistake cannot hide."
            yield Diagnostic(what, advice, written[result.request.file].path)


def fuzz_answers(files: ExerciseFiles, context: RuleContext) -> Iterator[Diagnostic]:
    """Nonsense never passes, and never makes the check itself fail."""
    nonsense = {context.runner.write(files, s): label for label, s in fuzz.fuzz_answers(files)}
    found: dict[Diagnostic, list[str]] = {}
    for result in context.run(*(RunRequest(path) for path in nonsense)):
        label = nonsense[result.request.file]
        if result.verdict.outcome is Outcome.PASSED:
            advice = "Let the first claim look at type and shape, then at values."
            yield Diagnostic(f"An answer that returns {label} passes.", advice, files.check.path)
        for error in check_errors("an answer that returns {}", files, result.verdict):
            found.setdefault(error, []).append(label)
    for error, labels in found.items():
        yield replace(error, what=error.what.replace("{}", " or ".join(labels), 1))


def _others(verdict: Verdict, sentences: set[str]) -> list[str]:
    """Which of the sentences are messages of the findings."""
    messages = (" ".join(finding.message.split()) for finding in verdict.findings)
    return [each for each in messages if each in sentences]
