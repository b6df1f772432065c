"""The data sets of the exercises. Nothing is downloaded, and each loads in milliseconds.

    from mlx_exercises import data

    flowers = data.iris()
    flowers.X.shape           # (150, 4)
    X, y, features, classes = data.wine()
    train, test = data.split(len(y))

Every call reads the file again, so you may change what it returns. Each docstring names the
shapes, the units, the source and its licence; `exercises/data/NOTICE.md` says more about the
files.
"""

from mlx_exercises.data.images import china, china_grey, flower
from mlx_exercises.data.io import Split, Table, path, rows, split, text
from mlx_exercises.data.penguins import Penguins, penguin_measurements, penguins
from mlx_exercises.data.sklearn_tables import breast_cancer, diabetes, digits, iris, wine
from mlx_exercises.data.synthetic import moons, rings
from mlx_exercises.data.tables import (
    Admissions,
    Club,
    Quartet,
    Titanic,
    anscombe,
    berkeley,
    karate,
    titanic,
    titanic_people,
)
from mlx_exercises.data.texts import LANGUAGES, names, pythondocs, tiny_gpt2, udhr, zen
from mlx_exercises.data.time_series import (
    Carbon,
    Census,
    Disasters,
    Launches,
    Outbreak,
    challenger,
    co2,
    co2_monthly,
    coal,
    flu1978,
    us_population,
)

__all__ = [
    "LANGUAGES", "Admissions", "Carbon", "Census", "Club", "Disasters", "Launches", "Outbreak",
    "Penguins", "Quartet", "Split", "Table", "Titanic", "anscombe", "berkeley", "breast_cancer",
    "challenger", "china", "china_grey", "co2", "co2_monthly", "coal", "diabetes", "digits",
    "flower", "flu1978", "iris", "karate", "moons", "names", "path", "penguin_measurements",
    "penguins", "pythondocs", "rings", "rows", "split", "text", "tiny_gpt2", "titanic",
    "titanic_people", "udhr", "us_population", "wine", "zen",
]  # fmt: skip
