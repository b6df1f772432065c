"""The series hold what their sources published."""

from __future__ import annotations

from math import lgamma, log

import numpy as np
import pytest

from mlx_exercises import data


def test_flu() -> None:
    """The outbreak lasts 14 days and peaks on the sixth with 298 of 763 boys in bed."""
    found = data.flu1978()
    assert all(len(column) == 14 for column in found)
    assert found.in_bed.max() == found.in_bed[5] == 298
    assert (found.in_bed + found.convalescent).max() < 763


def test_flu_spreads_at_nearly_four() -> None:
    """An SIR model fits the boys in bed best near R0 = 3.8."""

    def ill(spread: float, recovery: float) -> list[float]:
        well, sick, days = 760.0, 3.0, [3.0]
        for _ in range(13):
            for _ in range(20):
                new, over = spread * well * sick / 763 / 20, recovery * sick / 20
                well, sick = well - new, sick + new - over
            days.append(sick)
        return days

    in_bed = data.flu1978().in_bed
    fits = [
        (float(((np.array(ill(b, g)) - in_bed) ** 2).mean()), b / g)
        for b in np.linspace(1, 2.5, 16)
        for g in np.linspace(0.3, 0.7, 11)
    ]
    error, reproduction = min(fits)
    assert error**0.5 < 20
    assert reproduction == pytest.approx(3.8, abs=0.3)


def test_challenger_regression() -> None:
    """Logistic regression of damage on temperature gives the published 15.0429 and -0.2322."""
    launches = data.challenger()
    assert (len(launches.flight), launches.damaged.sum()) == (23, 7)
    X = np.column_stack([np.ones(23), launches.temperature_f])  # noqa: N806
    weights = np.zeros(2)
    for _ in range(15):
        p = 1 / (1 + np.exp(-X @ weights))
        weights += np.linalg.solve(X.T * (p * (1 - p)) @ X, X.T @ (launches.damaged - p))
    assert weights == pytest.approx([15.0429, -0.2322], abs=5e-5)
    assert np.array_equal(launches.damaged, launches.damaged_rings > 0)


def test_coal_change_point() -> None:
    """191 explosions in 1851-1962; the likeliest year for mines to turn safer is 1891."""
    found = data.coal()
    assert found.year.tolist() == list(range(1851, 1963))
    assert found.disasters.sum() == 191

    def evidence(count: int, years: int) -> float:
        return lgamma(count + 1) - (count + 1) * log(years + 1)

    scores = [
        evidence(found.disasters[:k].sum(), k) + evidence(found.disasters[k:].sum(), 112 - k)
        for k in range(1, 112)
    ]
    assert found.year[int(np.argmax(scores))] == 1891


def test_us_population() -> None:
    """The census counted 3.929 million in 1790, 132.165 in 1940 and 281.422 in 2000."""
    found = data.us_population()
    millions = dict(zip(found.year.tolist(), found.millions.tolist(), strict=True))
    assert list(millions) == list(range(1790, 2001, 10))
    assert [millions[year] for year in (1790, 1940, 2000)] == pytest.approx(
        [3.929, 132.165, 281.422], abs=5e-4
    )


def test_co2_year_by_year() -> None:
    """Carbon dioxide on Mauna Loa rose every year, from 316 ppm in 1959 to 371 in 2001."""
    found = data.co2()
    assert found.year.tolist() == list(range(1959, 2002))
    assert (np.diff(found.ppm) > 0).all()
    assert found.ppm[[0, -1]] == pytest.approx([316, 371], abs=0.5)


def test_co2_months_average_to_years() -> None:
    """Twelve months average to their year, and May is about 6 ppm above October."""
    months, years = data.co2_monthly(), data.co2()
    assert np.allclose(months.ppm.reshape(43, 12).mean(axis=1), years.ppm, atol=0.011)
    assert months.year[:2] == pytest.approx([1959 + 1 / 24, 1959 + 3 / 24])
    swing = months.ppm - np.interp(months.year, years.year + 0.5, years.ppm)
    season = swing.reshape(43, 12)[1:-1].mean(axis=0)
    assert (season.argmax(), season.argmin()) == (4, 9)
    assert season[4] - season[9] == pytest.approx(6, abs=0.5)


def test_co2_weeks_have_gaps() -> None:
    """The weekly file has 2,284 Saturdays, 59 of them without a measurement."""
    rows = data.rows("co2_weekly.csv")
    assert len(rows) == 2284
    assert sum(row["ppm"] == "" for row in rows) == 59
    assert (rows[0]["date"], rows[-1]["date"]) == ("1958-03-29", "2001-12-29")
