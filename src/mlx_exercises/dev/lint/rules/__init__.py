"""The rules: one small function each, listed here and nowhere else.

A rule takes an exercise (or the whole repository), yields a `Diagnostic` for each thing that is
wrong, and says in it what to do. To add one, write the function and put it on its list. Its
name, with spaces for underlines, is what authors see.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint import Diagnostic
from mlx_exercises.dev.lint.context import RuleContext
from mlx_exercises.dev.lint.rules import (
    claims,
    execution,
    files,
    language,
    manifest,
    mistakes,
    signatures,
    texts,
    wording,
)
from mlx_exercises.dev.repository import Repository

ON_THE_REPOSITORY: tuple[Callable[[Repository], Iterator[Diagnostic]], ...] = (
    manifest.stage_manifest,
    manifest.tables_have_files,
    manifest.slugs_are_unique,
    files.stray_files,
    files.lessons,
    files.challenges,
    files.numbers,
    files.equivalents,
    files.wheel,
    wording.terms_are_taught,
)

ON_AN_EXERCISE: tuple[Callable[[ExerciseFiles], Iterator[Diagnostic]], ...] = (
    files.files_of_one_name,
    files.enough_wrong_answers,
    manifest.exercise_table,
    manifest.hints,
    manifest.hints_keep_the_answer,
    manifest.after,
    texts.unfinished,
    texts.header,
    texts.todo,
    texts.bug_count,
    texts.main_block,
    texts.solution_header,
    signatures.hints_and_docstrings,
    signatures.shapes,
    signatures.same_names,
    claims.claims,
    claims.asserts,
    claims.show,
    language.imports,
    language.imports_of_ours,
    language.needs,
    language.plain_python,
    claims.mistakes,
    wording.titles_can_be_found,
    wording.old_words,
)

# These run the check, and only where the three files can be read.
BY_RUNNING: tuple[Callable[[ExerciseFiles, RuleContext], Iterator[Diagnostic]], ...] = (
    execution.starting_file,
    execution.solution,
    execution.own_time,
    execution.other_seeds,
    execution.pictures,
    execution.script,
    mistakes.wrong_answers,
    mistakes.fuzz_answers,
)

# What these find in a draft is an error too; what the others find there is still missing.
FOR_DRAFTS_TOO = (
    files.files_of_one_name,
    execution.starting_file,
    execution.solution,
    mistakes.wrong_answers,
)
