"""What the check makes of answers that are wrong, and of nonsense."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mlx_exercises.dev import fuzz
from mlx_exercises.dev.check_runner import RunRequest
from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint.context import RuleContext
from mlx_exercises.dev.lint.diagnostic import Diagnostic, Severity
from mlx_exercises.dev.lint.rules.execution import faults, said
from mlx_exercises.model.verdict import Outcome, Verdict


def wrong_answers(draft: ExerciseFiles, setting: RuleContext) -> Iterator[Diagnostic]:
    """Every wrong answer gets its own sentence first, and no seed lets it pass."""
    sentences = {mistake.sentence for mistake in draft.mistakes}
    mixed: dict[str, str] = {}
    written = {setting.laboratory.write(draft, each.answer): each for each in draft.mistakes}
    for result in setting.run(*(RunRequest(path) for path in written)):
        mistake, verdict = written[result.trial.file], result.verdict
        path = mistake.path
        yield from faults(f"the wrong answer {path.name}", draft, verdict)
        if verdict.outcome is Outcome.PASSED:
            advice = "Draw inputs on which this mistake cannot hide."
            yield Diagnostic("The wrong answer passes.", advice, path)
        elif verdict.outcome is not Outcome.FAULTY:
            if (got := said(verdict)) != (wanted := mistake.sentence):
                advice = f"It should say: {wanted}"
                yield Diagnostic(f"The wrong answer gets: {got}", advice, path, 1)
            if others := _others(verdict, sentences - {wanted, got}):
                mixed[path.name] = others[0]
    if mixed:
        what = "Further down these also get the sentence of another: " + "; ".join(
            f"{name} ({sentence})" for name, sentence in mixed.items()
        )
        advice = "Tell them apart, unless the later claims fail because of the first."
        yield Diagnostic(what, advice, draft.mistakes_folder, severity=Severity.WARNING)
    seeds = setting.seeds(20, 1)
    trials = [RunRequest(path, seed=seed, brief=True) for path in written for seed in seeds]
    for result in setting.run(*trials):
        if result.verdict.outcome is Outcome.PASSED:
            what = f"The wrong answer passes when the seeds are moved by {result.trial.seed}."
            advice = "Draw more inputs, or ones on which the mistake cannot hide."
            yield Diagnostic(what, advice, written[result.trial.file].path)


def fuzz_answers(draft: ExerciseFiles, setting: RuleContext) -> Iterator[Diagnostic]:
    """Nonsense never passes, and never makes the check itself fail."""
    nonsense = {setting.laboratory.write(draft, s): label for label, s in fuzz.fuzz_answers(draft)}
    found: dict[Diagnostic, list[str]] = {}
    for result in setting.run(*(RunRequest(path) for path in nonsense)):
        label = nonsense[result.trial.file]
        if result.verdict.outcome is Outcome.PASSED:
            advice = "Let the first claim look at type and shape, then at values."
            yield Diagnostic(f"An answer that returns {label} passes.", advice, draft.check.path)
        for problem in faults("an answer that returns {}", draft, result.verdict):
            found.setdefault(problem, []).append(label)
    for problem, labels in found.items():
        yield replace(problem, what=problem.what.replace("{}", " or ".join(labels), 1))


def _others(verdict: Verdict, sentences: set[str]) -> list[str]:
    """Which of the sentences the findings hold."""
    told = (" ".join(finding.message.split()) for finding in verdict.findings)
    return [each for each in told if each in sentences]
