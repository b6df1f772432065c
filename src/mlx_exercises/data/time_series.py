"""Things that happened one after another: years, days, launches."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlx_exercises.data.io import columns, decimal, whole

if TYPE_CHECKING:
    from mlx_exercises.data.io import Floats, Ints


class Outbreak(NamedTuple):
    """Boys ill on each day of an outbreak."""

    day: Ints  # (14,): 0 is 22 January 1978
    in_bed: Ints  # (14,)
    convalescent: Ints  # (14,): out of bed, not yet back in class


class Launches(NamedTuple):
    """Shuttle launches before the Challenger's last."""

    temperature_f: Floats  # (23,): at the joints, in degrees Fahrenheit
    damaged: Ints  # (23,): 1 where at least one O-ring was damaged, else 0
    damaged_rings: Ints  # (23,): how many of the six primary O-rings
    flight: tuple[str, ...]  # 23 names: "1", "2", ... "61C"


class Disasters(NamedTuple):
    """Disasters in each year."""

    year: Ints  # (112,): 1851-1962
    disasters: Ints  # (112,)


class Census(NamedTuple):
    """A population at each census."""

    year: Ints  # (22,): 1790, 1800, ... 2000
    millions: Floats  # (22,)


class Carbon(NamedTuple):
    """Carbon dioxide in the air over time."""

    year: Floats  # (n,): whole years, or the middle of a month as a part of the year
    ppm: Floats  # (n,): parts per million


def flu1978() -> Outbreak:
    """Return an influenza outbreak in an English boarding school of 763 boys, 14 days.

    Source: "Influenza in a boarding school", British Medical Journal, 4 March 1978, read off
    its figure by G. de Vries and others, 2006; the table `influenza_england_1978_school`
    of R's package outbreaks (MIT). Other readings of the figure differ by a few boys.
    """
    import numpy as np

    found = columns("flu1978.csv")
    day = np.arange(14, dtype=np.int64)
    return Outbreak(day, whole(found["in_bed"]), whole(found["convalescent"]))


def challenger() -> Launches:
    """Return the 23 launches whose O-rings were examined before the Challenger's, 1981-1986.

    The 24th launch (flight 4) is left out: its boosters were lost at sea.

    Source: S. R. Dalal, E. B. Fowlkes and B. Hoadly, "Risk Analysis of the Space Shuttle",
    Journal of the American Statistical Association 84, 1989; R's table `SpaceShuttle`.
    """
    import numpy as np

    found = columns("challenger.csv")
    rings = whole(found["damaged_rings"])
    return Launches(
        temperature_f=decimal(found["temperature_f"]),
        damaged=(rings > 0).astype(np.int64),
        damaged_rings=rings,
        flight=tuple(found["flight"]),
    )


def coal() -> Disasters:
    """Return the explosions in British coal mines with ten or more dead: 191 in 112 years.

    The record ends on 22 March 1962, so that the last year is not whole.

    Source: R. G. Jarrett, "A note on the intervals between coal-mining disasters",
    Biometrika 66, 1979; R's table `coal`, its dates counted by year.
    """
    found = columns("coal.csv")
    return Disasters(whole(found["year"]), whole(found["disasters"]))


def us_population() -> Census:
    """Return the population of the United States in millions, 22 censuses from 1790 to 2000.

    Source: US Census Bureau, public domain; R's table `USPop`.
    """
    found = columns("us_population.csv")
    return Census(whole(found["year"]), decimal(found["millions"]))


def co2() -> Carbon:
    """Return carbon dioxide on Mauna Loa, Hawaii: annual means 1959-2001, (43,) in ppm.

    Weekly means with their gaps: `data.path("co2_weekly.csv")`.

    Source: C. D. Keeling and T. P. Whorf, 2004, Carbon Dioxide Information Analysis Center;
    in the package statsmodels, public domain.
    """
    found = columns("co2_annual.csv")
    return Carbon(decimal(found["year"]), decimal(found["ppm"]))


def co2_monthly() -> Carbon:
    """Return the same month by month, 1959-2001: (516,), January 1959 at year 1959.0417.

    The season is in it: some 6 ppm from the top in May to the bottom in October. Source as for
    `co2`.
    """
    import numpy as np

    found = columns("co2_monthly.csv")
    year = [int(each[:4]) + (int(each[5:]) - 0.5) / 12 for each in found["month"]]
    return Carbon(np.array(year), decimal(found["ppm"]))
