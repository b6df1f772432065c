"""The penguins of the Palmer archipelago, Antarctica."""

# ruff: noqa: N806 - X is what a table is called; NumPy waits until it is needed

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlx_exercises.data.io import Table, columns, decimal, whole

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

    Two birds have no measurements (nan), eleven no sex (the empty string). The same as a
    file: `data.path("penguins.csv")`, and in the field's own spelling with dates, clutches
    and isotopes: `data.path("penguins_raw.csv")`.

    Source: K. B. Gorman, T. D. Williams and W. R. Fraser, 2014, Palmer Station LTER; in the
    package palmerpenguins (Horst, Hill and Gorman, 2020); CC0.
    """
    import numpy as np

    found = columns("penguins.csv")
    return Penguins(
        species=np.array(found["species"]),
        island=np.array(found["island"]),
        bill_length_mm=decimal(found["bill_length_mm"]),
        bill_depth_mm=decimal(found["bill_depth_mm"]),
        flipper_length_mm=decimal(found["flipper_length_mm"]),
        body_mass_g=decimal(found["body_mass_g"]),
        sex=np.array([each.replace("NA", "") for each in found["sex"]]),
        year=whole(found["year"]),
    )


def penguin_measurements() -> Table:
    """Return the 342 measured penguins: X (342, 4), y (342,) 0 Adelie, 1 Chinstrap, 2 Gentoo.

    Columns: bill length, bill depth and flipper length in mm, body mass in g. Source and
    licence as for `penguins`.
    """
    import numpy as np

    found = penguins()
    X = np.column_stack([getattr(found, each) for each in _MEASUREMENTS])
    y = np.searchsorted(_SPECIES, found.species).astype(np.int64)
    measured = ~np.isnan(X).any(axis=1)
    return Table(X[measured], y[measured], _MEASUREMENTS, _SPECIES)
