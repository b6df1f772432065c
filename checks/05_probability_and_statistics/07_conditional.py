"""Checks for conditional and total probability: by margins, by laws, and by the Titanic."""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, unchanged
from mlx_exercises.figures import Bars, HeatMap, Table

WIDE = np.array([[6, 2, 2], [10, 20, 30]])
SQUARE = np.array([[8, 2], [10, 30]])  # where totals that line up wrongly cannot raise
COLUMNS = "Each column sums to 1 here: that is P(row | column), the other question."
EVERYBODY = "All counts were divided by everybody: that is P(row and column). Given the row?"
LINED_UP = "The totals of the rows were lined up with the columns. Take one row at a time."


def test_conditional(exercise):
    """Given its row, the chances of the columns are shares of that row, and sum to 1."""
    for counts in (WIDE, SQUARE, WIDE.T):
        with unchanged(counts):
            found = exercise.conditional(counts)
        rows, columns = counts.sum(axis=1), counts.sum(axis=0)
        suspects = {
            COLUMNS: counts / columns,
            EVERYBODY: counts / counts.sum(),
            "These are in per cent. A chance lies between 0 and 1.": (100 * counts.T / rows).T,
        }
        if counts is SQUARE:
            suspects[LINED_UP] = counts / rows
        close(
            found,
            (counts.T / rows).T,
            f"The totals of the rows are {', '.join(map(str, rows))}.",
            suspects=suspects,
        )

    def law(counts):
        found = exercise.conditional(counts)
        close(found, (counts.T / counts.sum(axis=1)).T, "Each row is a world of its own.")
        more = counts.copy()
        more[0] = 7 * more[0]
        close(exercise.conditional(more), np.array(found), "Row 0 holds seven times as many now.")

    always(law, draw, runs=20)


def test_total(exercise):
    """The whole is the mean of its parts, each counted by its weight."""
    weights = np.array([0.5, 0.3, 0.2])
    given = np.array([[0.1, 0.6, 0.3], [0.5, 0.25, 0.25], [1.0, 0.0, 0.0]])
    with unchanged(weights, given):
        close(
            exercise.total(weights, given),
            np.array([0.4, 0.375, 0.225]),
            "First column: 0.5 · 0.1 + 0.3 · 0.5 + 0.2 · 1.",
            suspects={
                "All parts were given the same weight.": given.mean(axis=0),
                "The parts were added without weights. Together they are more than 1.": given.sum(
                    axis=0
                ),
                "This multiplied along the rows. It is the rows that get weights.": given @ weights,
                "Weight j went to column j. Weight i belongs to row i.": (
                    weights * given.sum(axis=0)
                ),
            },
        )
    given = np.array([[0.9, 0.1], [0.2, 0.8], [0.5, 0.5]])
    close(exercise.total(weights, given), np.array([0.61, 0.39]), "Three rows, two columns.")
    close(exercise.total(np.array([0, 1, 0]), given), given[1], "Everybody is in row 1.")


def test_unrelated(exercise):
    """Independent means: row total times column total, divided by everybody."""
    for counts in (WIDE, SQUARE):
        rows, columns, n = counts.sum(axis=1), counts.sum(axis=0), counts.sum()
        table = np.outer(rows, columns)
        with unchanged(counts):
            close(
                exercise.unrelated(counts),
                table / n,
                f"Rows {rows.tolist()}, columns {columns.tolist()}, {n} in all.",
                suspects={
                    "These are chances. Times everybody, they become counts.": table / n**2,
                    "Two totals were multiplied. Divide once by everybody.": table + 0.0,
                    "Those are the counts as they were.": counts + 0.0,
                    "All places got the same. Their rows and columns differ in size.": (
                        np.full(counts.shape, n / counts.size)
                    ),
                },
            )

    def law(rows, columns):
        counts = np.outer(rows, columns)
        close(exercise.unrelated(counts), counts + 0.0, "Here they are unrelated, nothing changes.")

    always(law, lambda rng: (rng.integers(1, 9, 3), rng.integers(1, 9, 4)), runs=20)


def test_parts_make_the_whole(exercise):
    """From row shares and chances given the row come the column shares again, exactly."""

    def law(counts):
        given = exercise.conditional(counts)
        close(given, (counts.T / counts.sum(axis=1)).T, "Each row is a world of its own.")
        close(
            exercise.total(counts.sum(axis=1) / counts.sum(), given),
            counts.sum(axis=0) / counts.sum(),
            "The shares of the columns among everybody.",
        )
        expected = exercise.unrelated(counts)
        close(
            expected,
            np.outer(counts.sum(axis=1), counts.sum(axis=0)) / counts.sum(),
            "Row total times column total, over everybody.",
        )

    always(law, draw, runs=20, seed=1)


def test_titanic(exercise):
    """Of the women 73 % survived, of the survivors 48 % were women."""
    by_sex = data.titanic().people.sum(axis=(0, 2))
    survived = exercise.conditional(by_sex)
    close(survived, np.array([[126 / 470, 344 / 470], [1364 / 1731, 367 / 1731]]), "By sex.")
    women = exercise.conditional(by_sex.T)
    close(women, np.array([[126 / 1490, 1364 / 1490], [344 / 711, 367 / 711]]), "By fate.")


def draw(rng):
    """Return a table of counts in which no row and no column is empty."""
    return rng.integers(1, 30, size=(rng.integers(1, 5), rng.integers(2, 5)))


def show(exercise):
    """Ask for survival by class and sex, and what unrelated fates would have been."""
    ship = data.titanic()
    by_both = ship.people.sum(axis=2)  # class, sex, survived
    chances = np.array([exercise.conditional(by_both[k])[:, 1] for k in range(4)])
    by_sex = by_both.sum(axis=0)
    expected = exercise.unrelated(by_sex)
    by_class = by_both.sum(axis=1)
    return (
        HeatMap(
            chances,
            list(ship.classes),
            list(ship.sexes),
            title="P(survived | class, sex)",
            x_label="sex",
            y_label="class",
            note="A woman in the third class had a lower chance than one of the crew, and a "
            "higher one than any man.",
        ),
        Bars(
            dict(zip(ship.classes, exercise.conditional(by_class)[:, 1].tolist(), strict=True)),
            title="P(survived | class)",
            y_label="share",
        ),
        Table(
            [
                [name, int(by_sex[k, 1]), float(expected[k, 1])]
                for k, name in enumerate(("women", "men"))
            ],
            columns=["", "survived", "if unrelated"],
            digits=4,
            title="Survivors, and what independence would have made of them",
        ),
    )
