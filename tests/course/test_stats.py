"""Days in a row, as `mlx stats` counts them."""

from datetime import date, timedelta

import pytest

from mlx_exercises.course.stats import streaks

TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("back", "current", "longest"),
    [
        ([], 0, 0),
        ([0], 1, 1),
        ([1], 1, 1),
        ([2], 0, 1),
        ([0, 1, 2, 5, 6], 3, 3),
        ([1, 2, 5, 6, 7, 8], 2, 4),
        ([3, 4, 5], 0, 3),
    ],
)
def test_a_streak_lasts_until_a_whole_day_is_missed(back, current, longest):
    """Today need not have work yet; yesterday must. Months do not break a run."""
    days = {TODAY - timedelta(days=n) for n in back}
    assert streaks(days, TODAY) == (current, longest)
