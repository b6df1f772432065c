"""Checks for two ways to many classes, with a learner that writes down what it was given."""

from itertools import combinations

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, unchanged
from mlx_exercises.figures import HeatMap, Panels, Table

FLOOR = 0.9  # of new wines; the reference gets 1.000 and 0.977 here


class Middle:
    """A learner: the plane halfway between both means. It writes down what it was given."""

    def __init__(self):
        self.given = []

    def __repr__(self):
        return "a learner"

    def __call__(self, X, y):
        """Return w and b of the plane halfway between the means of +1 and -1."""
        X, y = np.array(X, dtype=float), np.array(y)
        self.given.append((X, y))
        labels = sorted(set(np.ravel(y).astype(int).tolist()))
        expect(labels == [-1, 1], f"The learner was given the labels {labels}. It needs +1 and -1.")
        expect(X.ndim == 2, f"The learner was given X with the shape {X.shape}.")
        expect(y.shape == (len(X),), f"The learner was given {X.shape} rows and {y.shape} labels.")
        plus, minus = X[y == 1].mean(axis=0), X[y == -1].mean(axis=0)
        w = plus - minus
        return w, float(-(plus + minus) @ w / 2)


def rest(X, y, new, classes, learn=None):
    learn = learn or Middle()
    lines = [learn(X, np.array([1 if c == k else -1 for c in y])) for k in range(classes)]
    return np.array([[float(np.dot(x, w)) + b for w, b in lines] for x in new])


def one_vote(score):
    """Return what the lower and what the higher class of a duel get."""
    return score >= 0, score < 0


def pairs(X, y, new, classes, learn=None, *, everybody=False, vote=one_vote):
    learn, votes = learn or Middle(), np.zeros((len(new), classes))
    for j, k in combinations(range(classes), 2):
        rows = [i for i in range(len(y)) if everybody or y[i] in (j, k)]
        w, b = learn(X[rows], np.array([1 if y[i] == j else -1 for i in rows]))
        for at, x in enumerate(new):
            votes[at, [j, k]] += vote(float(np.dot(x, w)) + b)
    return votes


def asked(learner, found):
    """Fail if a table was made without a single call of the learner."""
    expect(
        not isinstance(found, np.ndarray) or learner.given,
        "The learner was never asked. It is the function named `learn`.",
    )


def draw(rng):
    classes, d = int(rng.integers(2, 6)), int(rng.integers(1, 4))
    y = rng.permutation(np.arange(classes * 4 + 1) % classes)
    X = rng.normal(size=(len(y), d)) + 2 * rng.normal(size=(classes, d))[y]
    return X, y, rng.normal(size=(int(rng.integers(1, 8)), d)) * 2, classes


def test_rest(exercise):
    """One against the rest: each class gets a line, and its score for every new row."""

    def law(X, y, new, classes):
        truth = rest(X, y, new, classes)
        learner = Middle()
        with unchanged(X, y, new):
            found = exercise.against_the_rest(X, y, new, classes, learner)
        asked(learner, found)
        close(
            found,
            truth,
            f"{len(y)} rows of {classes} classes, {len(new)} new ones.",
            suspects={
                "These are signs. Two lines may want the same row, and which wants it more?": (
                    np.sign(truth)
                ),
                "The class itself was -1, and the rest +1.": -truth,
                "The scores have no b in them.": truth - rest(X, y, 0 * new, classes),
                "A row for each new wine is wanted, and a column for each class.": truth.T,
            },
            call=f"against_the_rest(X, y, X_new, {classes}, learn)",
        )
        close(len(learner.given), classes, "So many lines were learned.", call="calls of learn")

    always(law, draw, runs=15)


def test_highest(exercise):
    """The highest score wins, even where no line, or more than one, wants the row."""
    scores = np.array([[-0.2, -0.9, -0.4], [0.3, 1.2, -2.0], [-3.0, 0.5, 0.5], [0.1, 0.2, 4.0]])
    with unchanged(scores):
        close(
            exercise.highest(scores),
            np.array([0, 1, 1, 2]),
            "The last two rows: 0.5 twice, where class 1 is lower, and 4.0 at class 2.",
            suspects={
                "The first line that wants a row got it.": np.array([0, 0, 1, 0]),
                "Of equally high classes the last one won.": np.array([0, 1, 2, 2]),
                "These are the scores. Whose are they?": scores.max(axis=1),
                "This is the row with the highest score for each class. Rows are to be decided.": (
                    scores.argmax(axis=0)
                ),
                "The largest size won. A score of -3 is a clear no.": np.array([1, 2, 0, 2]),
            },
        )
    votes = np.array([[1, 1, 1, 0, 3], [0, 2, 2, 1, 1]])
    close(exercise.highest(votes), np.array([4, 1]), "Votes are whole numbers.")


def test_duels(exercise):
    """One against one: each pair's line learns from their own rows, and gives one vote."""

    def law(X, y, new, classes):
        truth, others = pairs(X, y, new, classes), pairs(X, y, new, classes, everybody=True)
        losers = (classes - 1) - truth
        learner = Middle()
        with unchanged(X, y, new):
            found = exercise.duels(X, y, new, classes, learner)
        asked(learner, found)
        sizes = sorted(len(rows) for rows, _ in learner.given)
        right = sorted(int(np.isin(y, pair).sum()) for pair in combinations(range(classes), 2))
        expect(
            sizes == right or max(sizes, default=0) <= max(right),
            "A duel was learned from other rows, too. Who takes part in the duel of two classes?",
        )
        close(
            found,
            truth.tolist(),  # a table of floats that are whole numbers will do
            f"{len(y)} rows of {classes} classes, {len(new)} new ones.",
            suspects={
                "The losers got the votes. Which class was +1?": losers,
                "A duel was learned from other rows, too.": others,
                "Some duels gave no vote. The higher class may win, too.": pairs(
                    X, y, new, classes, vote=lambda score: (score >= 0, 0)
                ),
                "These are sums of scores. A duel gives one vote, however clear it is.": (
                    pairs(X, y, new, classes, vote=lambda score: (score, -score))
                ),
                "A row for each new wine is wanted, and a column for each class.": truth.T,
            },
            call=f"duels(X, y, X_new, {classes}, learn)",
        )
        count = classes * (classes - 1) // 2
        expect(
            len(learner.given) <= 2 * count,
            f"{len(learner.given)} lines were learned for {count} pairs.",
        )

    always(law, draw, runs=15)


def test_a_tie(exercise):
    """A score of exactly 0 is a vote for the lower class of the duel."""
    X, y = np.array([[-1.0], [1.0], [3.0]]), np.array([0, 1, 2])
    found = exercise.duels(X, y, np.array([[0.0], [2.0], [1.0]]), 3, Middle())
    close(
        found,
        [[2, 1, 0], [0, 2, 1], [1, 2, 0]],
        "New rows at 0, 2 and 1 lie halfway between two classes.",
        suspects={
            "A score of exactly 0 went to the higher class.": np.array(
                [[1, 2, 0], [0, 1, 2], [0, 2, 1]]
            ),
            "At a score of exactly 0 both classes got a vote. A duel has one to give.": np.array(
                [[2, 2, 0], [0, 2, 2], [1, 2, 1]]
            ),
        },
        call="duels(rows at -1, 1, 3, of classes 0, 1, 2; new rows at 0, 2, 1)",
    )


def wines():
    X, y, *_ = data.wine()
    train, test = data.split(len(y))
    Z = (X - X[train].mean(axis=0)) / X[train].std(axis=0)
    return Z[train], y[train], Z[test], y[test]


def test_wines(exercise):
    """Both ways name more than 90 of 100 new wines, with soft streets for lines."""
    X, y, new, truth = wines()
    for function in (exercise.against_the_rest, exercise.duels):
        reference = rest if function.__name__ == "against_the_rest" else pairs
        table = function(X, y, new, 3, exercise.street)
        expected = reference(X, y, new, 3, exercise.street).tolist()
        close(table, expected, "134 wines to learn from, 44 new ones.", call=function.__name__)
        named = exercise.highest(table)
        close(named, np.asarray(table).argmax(axis=1), "Each wine gets a class.")
        share = float(np.mean(named == truth))
        expect(share > FLOOR, f"{share:.3f} of the new wines were named right.")


def show(exercise):
    """Show both tables of right and wrong, and some wines with their scores."""
    X, y, new, truth = wines()
    names = ["A", "B", "C"]
    tables = {
        "against the rest": exercise.against_the_rest(X, y, new, 3, exercise.street),
        "one against one": exercise.duels(X, y, new, 3, exercise.street),
    }
    panels = []
    for name, table in tables.items():
        named = np.asarray(exercise.highest(table))
        counts = np.array(
            [[int(np.sum((truth == i) & (named == j))) for j in range(3)] for i in range(3)]
        )
        share = float(np.mean(named == truth))
        panels.append(
            HeatMap(
                counts,
                names,
                names,
                x_label="named",
                y_label="grower",
                title=f"{name}: {share:.3f}",
            )
        )
    scores, votes = (np.asarray(table) for table in tables.values())
    top = np.sort(scores, axis=1)
    close_calls = np.argsort(top[:, -1] - top[:, -2])[:4]
    rows = [
        [names[truth[i]], *(f"{v:.2f}" for v in scores[i]), *(int(v) for v in votes[i])]
        for i in close_calls
    ]
    return (
        Panels(panels, title="44 new wines of three growers"),
        Table(
            rows,
            columns=["grower", "score A", "B", "C", "votes A", "B ", "C "],
            title="The four closest calls",
            note="The first one goes to C by its scores, and to B by its votes: the line of B "
            "against C sees only these two.",
        ),
    )
