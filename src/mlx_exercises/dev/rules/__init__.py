"""The rules: one small function each, listed here and nowhere else.

A rule takes a draft (or the whole shelf), yields a `Problem` for each thing that is wrong,
and says in it what to do. To add one, write the function and put it on its list. Its name,
with spaces for underlines, is what authors see.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mlx_exercises.dev.draft import Draft
from mlx_exercises.dev.problem import Problem
from mlx_exercises.dev.rules import (
    answers,
    claims,
    files,
    language,
    manifest,
    signatures,
    texts,
    trials,
)
from mlx_exercises.dev.setting import Setting
from mlx_exercises.dev.shelf import Shelf

ON_THE_SHELF: tuple[Callable[[Shelf], Iterator[Problem]], ...] = (
    manifest.stage_manifest,
    manifest.tables_have_files,
    manifest.slugs_are_unique,
    files.stray_files,
    files.lessons,
    files.challenges,
    files.numbers,
    files.equivalents,
    files.wheel,
)

ON_A_DRAFT: tuple[Callable[[Draft], Iterator[Problem]], ...] = (
    files.files_of_one_name,
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
    claims.assert_messages,
    claims.show,
    language.imports,
    language.imports_of_ours,
    language.needs,
    language.plain_python,
    claims.mistakes,
)

# These run the check, and only on a draft whose three files can be read.
BY_TRIAL: tuple[Callable[[Draft, Setting], Iterator[Problem]], ...] = (
    trials.starting_file,
    trials.solution,
    trials.own_time,
    trials.other_seeds,
    trials.pictures,
    trials.script,
    answers.wrong_answers,
    answers.hostile_answers,
)
