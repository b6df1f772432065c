"""Measurements of penguins on the Palmer archipelago, Antarctica."""

# ruff: noqa: N806 - X is the usual name of a feature matrix

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlx_exercises.data.io import Table, columns, floats, integers

if TYPE_CHECKING:
    from mlx_exercises.data.io import Floats, Ints, Words

_SPECIES = ("Adelie", "Chinstrap", "Gentoo")
_MEASUREMENTS = ("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g")


class Penguins(NamedTuple):
    """One array for each column of `penguins.csv`, each with 344 entries."""

    species: Words  # Adelie (152), Chinstrap (68), Gentoo (124)
    island: Words  # Biscoe (168), Dream (124), Torgersen (52)
    bill_length_mm: Floats
    bill_depth_mm: Floats
    flipper_length_mm: Floats
    body_mass_g: Floats
    sex: Words  # female (165), male (168), or the empty string (11)
    year: Ints  # 2007, 2008 or 2009


def penguins() -> Penguins:
    """Return 344 penguins as eight arrays (344,), in the order of the file.

    Two penguins have no measurements (nan), eleven no sex (the empty string). The columns give
    their units: mm and g. The file is `data.path("penguins.csv")`; the original one, with dates,
    clutches and isotopes, is `data.path("penguins_raw.csv")`.

    Source: K. B. Gorman, T. D. Williams and W. R. Fraser, 2014, Palmer Station LTER; in the
    package palmerpenguins (Horst, Hill and Gorman, 2020); CC0.
    """
    import numpy as np

    table = columns("penguins.csv")
    return Penguins(
        species=np.array(table["species"]),
        island=np.array(table["island"]),
        bill_length_mm=floats(table["bill_length_mm"]),
        bill_depth_mm=floats(table["bill_depth_mm"]),
        flipper_length_mm=floats(table["flipper_length_mm"]),
        body_mass_g=floats(table["body_mass_g"]),
        sex=np.array([each.replace("NA", "") for each in table["sex"]]),
        year=integers(table["year"]),
    )


def penguin_measurements() -> Table:
    """Return the 342 measured penguins: X (342, 4), y (342,) 0 Adelie, 1 Chinstrap, 2 Gentoo.

    Columns: bill length, bill depth and flipper length in mm, body mass in g. Source and
    licence as for `penguins`.
    """
    import numpy as np

    table = penguins()
    X = np.column_stack([getattr(table, each) for each in _MEASUREMENTS])
    y = np.searchsorted(_SPECIES, table.species).astype(np.int64)
    measured = ~np.isnan(X).any(axis=1)
    return Table(X[measured], y[measured], _MEASUREMENTS, _SPECIES)
