"""The only code that knows colours, symbols and widths.

Functions turn records into rich renderables; `output()` and `messages()` give the consoles
to print them on. What a learner's code said is always taken literally.
"""

from mlx_exercises.view.layout import Hanging, bar, count, duration, hanging, lines, link, words
from mlx_exercises.view.lists import roadmap, statistics, symptom
from mlx_exercises.view.literal import cut_lines, literal
from mlx_exercises.view.marks import CURRENT, Mark, of_outcome, of_state
from mlx_exercises.view.progress import keys, opened, progress, trouble, warning
from mlx_exercises.view.reading import Lesson, solution
from mlx_exercises.view.sentences import (
    backups,
    diagnosis,
    hints,
    now_at,
    was_made,
    was_reset,
    was_restored,
    was_updated,
    what_next,
    whole_road,
)
from mlx_exercises.view.surface import console_on, is_plain, messages, output, soften
from mlx_exercises.view.sweeps import grid, sweep_line, sweep_sum
from mlx_exercises.view.verdicts import (
    after_pass,
    claims,
    exercise_heading,
    prints,
    problem,
    verdict_line,
    verdict_panel,
)

__all__ = [
    "CURRENT",
    "Hanging",
    "Lesson",
    "Mark",
    "after_pass",
    "backups",
    "bar",
    "claims",
    "console_on",
    "count",
    "cut_lines",
    "diagnosis",
    "duration",
    "exercise_heading",
    "grid",
    "hanging",
    "hints",
    "is_plain",
    "keys",
    "lines",
    "link",
    "literal",
    "messages",
    "now_at",
    "of_outcome",
    "of_state",
    "opened",
    "output",
    "prints",
    "problem",
    "progress",
    "roadmap",
    "soften",
    "solution",
    "statistics",
    "sweep_line",
    "sweep_sum",
    "symptom",
    "trouble",
    "verdict_line",
    "verdict_panel",
    "warning",
    "was_made",
    "was_reset",
    "was_restored",
    "was_updated",
    "what_next",
    "whole_road",
    "words",
]
