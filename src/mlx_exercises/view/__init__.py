"""The only code that knows colours, symbols and widths.

Functions turn records into rich renderables; `surface` gives the consoles to print them on.
What a learner's code said is always taken literally.

What the watch screen needs most can be had from here, and is imported when it is first used:
a hint must not wait for what paints verdicts.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mlx_exercises.view.layout import lines as lines
    from mlx_exercises.view.standing import keys as keys
    from mlx_exercises.view.standing import opened as opened
    from mlx_exercises.view.standing import progress as progress
    from mlx_exercises.view.verdicts import after_pass as after_pass
    from mlx_exercises.view.verdicts import claims as claims
    from mlx_exercises.view.verdicts import exercise_heading as exercise_heading
    from mlx_exercises.view.verdicts import prints as prints
    from mlx_exercises.view.verdicts import problem as problem
    from mlx_exercises.view.verdicts import verdict_line as verdict_line
    from mlx_exercises.view.verdicts import verdict_panel as verdict_panel


# Which module has what. A search would import them all, and so would `from ... import lists`.
_HOME = {
    "lines": "layout",
    **dict.fromkeys(("keys", "opened", "progress"), "standing"),
    **dict.fromkeys(("after_pass", "claims", "exercise_heading", "prints"), "verdicts"),
    **dict.fromkeys(("problem", "verdict_line", "verdict_panel"), "verdicts"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"{__name__} has no {name}")
    return getattr(importlib.import_module(f"{__name__}.{_HOME[name]}"), name)
