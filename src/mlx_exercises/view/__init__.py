"""The only code that knows colours, symbols and widths.

Functions turn records into rich renderables; `output()` and `messages()` give the consoles
to print them on. What a learner's code said is always taken literally.

Here stands what every screen needs. Whoever needs more imports it from the modules beside:
`lists`, `reading`, `sentences`, `sweeps`.
"""

from mlx_exercises.view.layout import Hanging, bar, count, duration, hanging, lines, link, words
from mlx_exercises.view.literal import cut_lines, literal
from mlx_exercises.view.marks import CURRENT, Mark, of_outcome, of_state
from mlx_exercises.view.standing import keys, opened, progress, trouble, warning
from mlx_exercises.view.surface import console_on, is_plain, messages, output, soften
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
    "Mark",
    "after_pass",
    "bar",
    "claims",
    "console_on",
    "count",
    "cut_lines",
    "duration",
    "exercise_heading",
    "hanging",
    "is_plain",
    "keys",
    "lines",
    "link",
    "literal",
    "messages",
    "of_outcome",
    "of_state",
    "opened",
    "output",
    "prints",
    "problem",
    "progress",
    "soften",
    "trouble",
    "verdict_line",
    "verdict_panel",
    "warning",
    "words",
]
