"""Small tables: Anscombe's quartet, counts of people, and a social network."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlx_exercises.data.io import Table, columns, floats, integers

if TYPE_CHECKING:
    from mlx_exercises.data.io import Floats, Ints


class Quartet(NamedTuple):
    """Four sets of eleven points: set i is `x[i]` against `y[i]`."""

    x: Floats  # (4, 11)
    y: Floats  # (4, 11)


class Admissions(NamedTuple):
    """Applicants: one row for each department A-F, columns men and women."""

    admitted: Ints  # (6, 2)
    rejected: Ints  # (6, 2)
    departments: tuple[str, ...]
    sexes: tuple[str, ...]


class Titanic(NamedTuple):
    """Numbers of people on board, by class, sex, age and survival."""

    people: Ints  # (4, 2, 2, 2): people[class, sex, age, survived]
    classes: tuple[str, ...]
    sexes: tuple[str, ...]
    ages: tuple[str, ...]
    survived: tuple[str, ...]


class Club(NamedTuple):
    """Friendships among 34 members (adjacency matrix); member k of the paper has index k - 1."""

    friends: Floats  # (34, 34): 1 where two members met outside the club, else 0; symmetric
    meeting_places: Ints  # (34, 34): in how many places they met
    side: Ints  # (34,): 0 went with the instructor (member 1), 1 with the officer (member 34)


def anscombe() -> Quartet:
    """Return Anscombe's quartet, x (4, 11) and y (4, 11).

    Four data sets of eleven points with the same means, variances, correlation and regression
    line, and with very different scatter plots. No units.

    Source: F. J. Anscombe, "Graphs in Statistical Analysis", The American Statistician 27,
    1973; R's table `anscombe`.
    """
    table = columns("anscombe.csv")
    return Quartet(floats(table["x"]).reshape(4, 11), floats(table["y"]).reshape(4, 11))


def berkeley() -> Admissions:
    """Return the 4,526 applicants to the six largest departments of Berkeley in 1973.

    `admitted` and `rejected` are (6, 2): departments A-F, columns men and women.

    Source: P. J. Bickel, E. A. Hammel and J. W. O'Connell, "Sex Bias in Graduate Admissions",
    Science 187, 1975; R's table `UCBAdmissions`.
    """
    people = integers(columns("berkeley.csv")["people"]).reshape(6, 2, 2)
    admitted, rejected = people[:, :, 0].copy(), people[:, :, 1].copy()
    return Admissions(admitted, rejected, tuple("ABCDEF"), ("men", "women"))


def titanic() -> Titanic:
    """Return the 2,201 people on board the Titanic as counts: (4, 2, 2, 2).

    `people[class, sex, age, survived]` with class 1st, 2nd, 3rd, crew; sex female, male; age
    adult, child; survived no, yes.

    Source: British Board of Trade, 1912, by way of R. J. M. Dawson, "The 'Unusual Episode'
    Data Revisited", Journal of Statistics Education 3, 1995; R's table `Titanic`.
    """
    return Titanic(
        people=integers(columns("titanic.csv")["people"]).reshape(4, 2, 2, 2),
        classes=("1st", "2nd", "3rd", "crew"),
        sexes=("female", "male"),
        ages=("adult", "child"),
        survived=("no", "yes"),
    )


def titanic_people() -> Table:
    """Return the people of `titanic()`, one in each row: X (2201, 3), y (2201,) 0 died, 1 survived.

    The columns of X are categories, encoded as indices of the tuples in `titanic()`: class 0-3
    (1st, 2nd, 3rd, crew), sex 0-1 (female, male), age 0-1 (adult, child). Source as there.
    """
    import numpy as np

    people = titanic().people
    codes = np.indices(people.shape).reshape(4, -1).T
    each = np.repeat(codes, people.reshape(-1), axis=0)
    return Table(
        each[:, :3].astype(np.float64),
        each[:, 3].astype(np.int64),
        ("class", "sex", "age"),
        ("died", "survived"),
    )


def karate() -> Club:
    """Return Zachary's karate club: 34 members, 78 friendships, and the side each took.

    `friends` and `meeting_places` are (34, 34), `side` is (34,): the group of each member after
    the club split.

    Source: W. W. Zachary, "An Information Flow Model for Conflict and Fission in Small
    Groups", Journal of Anthropological Research 33, 1977; in the package networkx
    (BSD-3-Clause).
    """
    import numpy as np

    table = columns("karate.csv")
    places = np.zeros((34, 34), dtype=np.int64)
    a, b = integers(table["member"]) - 1, integers(table["friend"]) - 1
    places[a, b] = places[b, a] = integers(table["meeting_places"])
    sides = columns("karate_sides.csv")["side"]
    side = np.array([each == "officer" for each in sides], dtype=np.int64)
    return Club((places > 0).astype(np.float64), places, side)
