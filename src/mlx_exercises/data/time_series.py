"""Time series: by day, month and year, and the launches of the Space Shuttle."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlx_exercises.data.io import columns, floats, integers

if TYPE_CHECKING:
    from mlx_exercises.data.io import Floats, Ints


class Outbreak(NamedTuple):
    """Numbers of ill boys on each day of an outbreak."""

    day: Ints  # (14,): 0 is 22 January 1978
    in_bed: Ints  # (14,)
    convalescent: Ints  # (14,): out of bed, not yet back in class


class Launches(NamedTuple):
    """Launches of the Space Shuttle before the Challenger accident."""

    temperature_f: Floats  # (23,): at the joints, in degrees Fahrenheit
    damaged: Ints  # (23,): 1 where at least one O-ring was damaged, else 0
    damaged_rings: Ints  # (23,): how many of the six primary O-rings
    flight: tuple[str, ...]  # 23 names: "1", "2", ... "61C"


class Disasters(NamedTuple):
    """Number of disasters in each year."""

    year: Ints  # (112,): 1851-1962
    disasters: Ints  # (112,)


class Census(NamedTuple):
    """A population at each census."""

    year: Ints  # (22,): 1790, 1800, ... 2000
    millions: Floats  # (22,)


class Carbon(NamedTuple):
    """Concentration of carbon dioxide in the air over time."""

    year: Floats  # (n,): whole years, or the middle of a month as a decimal year
    ppm: Floats  # (n,): parts per million


def flu1978() -> Outbreak:
    """Return an influenza outbreak in an English boarding school of 763 boys, 14 days.

    Source: "Influenza in a boarding school", British Medical Journal, 4 March 1978, read off
    its figure by G. de Vries and others, 2006; the table `influenza_england_1978_school`
    of R's package outbreaks (MIT). Other readings of the figure differ by a few boys.
    """
    import numpy as np

    table = columns("flu1978.csv")
    day = np.arange(14, dtype=np.int64)
    return Outbreak(day, integers(table["in_bed"]), integers(table["convalescent"]))


def challenger() -> Launches:
    """Return the 23 launches whose O-rings were examined before the Challenger's, 1981-1986.

    The 24th launch (flight 4) is left out: its boosters were lost at sea.

    Source: S. R. Dalal, E. B. Fowlkes and B. Hoadly, "Risk Analysis of the Space Shuttle",
    Journal of the American Statistical Association 84, 1989; R's table `SpaceShuttle`.
    """
    import numpy as np

    table = columns("challenger.csv")
    rings = integers(table["damaged_rings"])
    return Launches(
        temperature_f=floats(table["temperature_f"]),
        damaged=(rings > 0).astype(np.int64),
        damaged_rings=rings,
        flight=tuple(table["flight"]),
    )


def coal() -> Disasters:
    """Return the explosions in British coal mines with ten or more deaths: 191 in 112 years.

    The record ends on 22 March 1962: the last year is incomplete.

    Source: R. G. Jarrett, "A note on the intervals between coal-mining disasters",
    Biometrika 66, 1979; R's table `coal`, its dates counted by year.
    """
    table = columns("coal.csv")
    return Disasters(integers(table["year"]), integers(table["disasters"]))


def us_population() -> Census:
    """Return the population of the United States in millions, 22 censuses from 1790 to 2000.

    Source: US Census Bureau, public domain; R's table `USPop`.
    """
    table = columns("us_population.csv")
    return Census(integers(table["year"]), floats(table["millions"]))


def co2() -> Carbon:
    """Return carbon dioxide on Mauna Loa, Hawaii: annual means 1959-2001, (43,) in ppm.

    Weekly means with their gaps: `data.path("co2_weekly.csv")`.

    Source: C. D. Keeling and T. P. Whorf, 2004, Carbon Dioxide Information Analysis Center;
    in the package statsmodels, public domain.
    """
    table = columns("co2_annual.csv")
    return Carbon(floats(table["year"]), floats(table["ppm"]))


def co2_monthly() -> Carbon:
    """Return carbon dioxide on Mauna Loa by month, 1959-2001: (516,) in ppm, from year 1959.0417.

    The seasonal cycle is about 6 ppm, from the maximum in May to the minimum in October. Source
    as for `co2`.
    """
    import numpy as np

    table = columns("co2_monthly.csv")
    year = [int(each[:4]) + (int(each[5:]) - 0.5) / 12 for each in table["month"]]
    return Carbon(np.array(year), floats(table["ppm"]))
