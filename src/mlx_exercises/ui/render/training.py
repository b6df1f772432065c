"""A training that is going on: a bar with its numbers, and the loss as a curve."""

from __future__ import annotations

import math
from typing import Any

from rich.text import Text

from mlx_exercises.model.training_progress import Training
from mlx_exercises.ui.render.layout import bar
from mlx_exercises.ui.render.sanitize import literal

_BAR = 24  # columns
_FEWEST = 3  # points from which on a curve says something


def training_line(training: Training) -> Text:
    """Return the bar, the steps, the loss and the speed, in one line."""
    last = training.last
    loss = "" if last.loss is None else f"  loss {last.loss:.3f}"
    speed = f"  {training.speed:,.0f} steps a second" if training.speed else ""
    return Text.assemble(
        (literal(last.label), "bold"),
        "  ",
        bar(last.number, max(1, last.total), _BAR),
        f"  {last.number:,} of {last.total:,} steps",
        loss,
        (speed, "dim"),
    )


def loss_curve(training: Training) -> dict[str, Any] | None:
    """Return the losses so far as a picture's data; None while there are too few."""
    from mlx_exercises.figures import Lines, Series

    points = [
        (step.number, step.loss)
        for step in training.steps
        if step.loss is not None and math.isfinite(step.loss)
    ]
    if len(points) < _FEWEST:
        return None
    numbers, losses = zip(*points, strict=True)
    curve = Lines(
        (Series(numbers, losses, "loss"),),
        x_label="step",
        y_label="loss",
        x_range=(0, max(training.last.total, training.last.number)),
    )
    return curve.to_json()
