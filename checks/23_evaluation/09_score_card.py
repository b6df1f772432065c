"""Checks for the score card: models of our own write down what they are given, one cheats.

The interval is judged by eight calls of 400 rounds. Over 200 seeds of the reference their means
lay within 0.005 of the quantiles, and the width within 0.007 (0.005 for 400 hits, where the 0.05
and 0.95 quantiles are narrower by 0.015). For 200 seeds the hidden models got the same verdicts,
and the numbers of a card lay within 0.014 (interval) and 0.07 (control) of what is computed here.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import (
    CheckFailed,
    close,
    equal,
    expect,
    instance_of,
    parts,
    shape,
    unchanged,
)
from mlx_exercises.figures import Bars, Table

KEYS = ("accuracy", "low", "high", "baseline", "control", "verdict")


class Diary:
    """Makes models that write down what they learn, and answer from a list of their own."""

    def __init__(self, answers):
        self.answers, self.fits, self.asked, self.made = np.asarray(answers), [], [], 0

    def __call__(self):
        """Make a model."""
        self.made += 1
        return Written(self, self.made)


class Written:
    """A model whose first column says which row it is."""

    def __init__(self, diary, number):
        self.diary, self.number, self.fitted = diary, number, 0

    def fit(self, X, y):
        """Note the rows and the labels."""
        self.fitted += 1
        rows = np.asarray(X)[:, 0].astype(int).tolist()
        labels = np.asarray(y).astype(int).tolist()
        self.diary.fits.append((self.number, rows, labels))

    def predict(self, X):
        """Note who asks, and answer from the list."""
        rows = np.asarray(X)[:, 0].astype(int)
        self.diary.asked.append((self.number, rows.tolist()))
        return self.diary.answers[rows]


class Remembers:
    """The cheat: what one model has learned, all later ones know."""

    seen: dict = {}  # noqa: RUF012 - that it is shared is the trick

    def fit(self, X, y):
        """Learn by heart, for everybody."""
        self.usual = int(np.bincount(y).argmax())
        Remembers.seen.update(zip(map(bytes, np.ascontiguousarray(X)), y.tolist(), strict=True))

    def predict(self, X):
        """Look the row up."""
        rows = map(bytes, np.ascontiguousarray(X))
        return np.array([Remembers.seen.get(row, self.usual) for row in rows])


class Nearest:
    """One nearest neighbour, which has 100 % on rows that it has learned."""

    def fit(self, X, y):
        """Keep all rows."""
        self.X, self.y = X, y

    def predict(self, X):
        """Return the label of the nearest row."""
        return self.y[((X[:, None] - self.X) ** 2).sum(axis=2).argmin(axis=1)]


class Column:
    """Learns nothing, and calls a row by the sign of its last column."""

    def fit(self, X, y):
        """Learn nothing."""

    def predict(self, X):
        """Return 0 or 1."""
        return (X[:, -1] > 0).astype(int)


def rows_with_numbers(n, c, k, seed):
    """Return X with row numbers in column 0, labels, folds and a list of answers."""
    rng = np.random.default_rng(seed)
    X = np.column_stack([np.arange(n), rng.normal(size=(n, 2))])
    y = np.concatenate([np.arange(c), rng.integers(0, c, n - c)])
    return X, y, rng.permutation(np.arange(n) % k), rng.integers(0, c, n)


def test_calls(exercise):
    """Each row is called by a new model, which was fitted to all rows of the other folds."""
    for n, c, k, seed in ((14, 2, 3, 0), (23, 3, 4, 1), (9, 2, 2, 2)):
        X, y, fold, answers = rows_with_numbers(n, c, k, seed)
        fold += 4  # folds may have any numbers
        diary, call = Diary(answers), f"calls(make, {n} rows, folds {np.unique(fold).tolist()})"
        with unchanged(X, y, fold):
            got = exercise.calls(diary, X, y, fold)
        expect(diary.fits, "None of the models that make() built was fitted.", call=call)
        met = {row for _, rows, _ in diary.fits for row in rows}
        for number, rows in diary.asked:
            learned = [each for who, each, _ in diary.fits if who == number]
            expect(
                len(learned) <= 1,
                "A model was fitted more than once. What may it remember of the folds before?",
                call=call,
            )
            expect(learned, "A model was asked before it was fitted.", call=call)
            both = sorted(set(rows) & set(learned[0]))
            equal(both, [], "A model was asked about rows that it has learned from.", call=call)
        folds = [np.flatnonzero(fold == f).tolist() for f in np.unique(fold)]
        for _, rows in diary.asked:
            expect(
                rows,
                "A model was asked about no row at all. Which numbers do the folds have?",
                call=call,
            )
            expect(
                sorted(rows) in folds,
                "A model was asked about rows that are not one fold.",
                call=call,
                expected=f"one of {folds}",
                got=str(sorted(rows)),
            )
        learned_by = {number: rows for number, rows, _ in diary.fits}
        expect(
            met == set(range(n))
            and all(
                sorted(rows + learned_by[number]) == list(range(n)) for number, rows in diary.asked
            ),
            "A fold is asked of a model that knows all the other folds, and only these.",
            call=call,
        )
        for _, rows, labels in diary.fits:
            equal(labels, y[rows].tolist(), "A row came with another row's label.", call=call)
        close(
            got,
            answers,
            "The answers of the models, each in the place of its row.",
            suspects={
                "The answers stand one fold after another. In which row's place do they belong?": (
                    np.concatenate([answers[fold == f] for f in np.unique(fold)])
                ),
                "These are hits. What was each row called?": (answers == y).astype(int),
                "These are the labels.": y,
            },
            call=call,
        )


def test_interval(exercise):
    """The interval holds the middle 95 % of the means of rows drawn again, with replacement."""
    for n, share in ((400, 0.7), (250, 0.9)):
        hits = np.random.default_rng(n).permutation(np.arange(n) < share * n)
        call = f"interval({n} rows, {share:.0%} hits, 400, rng)"
        found = []
        for seed in range(8):
            with unchanged(hits):
                got = exercise.interval(hits, 400, np.random.default_rng(seed))
            found.append(pair(got, call))
        again = pair(exercise.interval(hits, 400, np.random.default_rng(0)), call)
        # Redrawn hits are binomial: 20,000 draws of that stand for the truth.
        means = np.random.default_rng(1).binomial(n, share, 20_000) / n
        right = np.quantile(means, [0.025, 0.975])
        low, high = np.mean(found, axis=0)
        width = right[1] - right[0]
        off = [low - right[0], high - right[1], high - low - width]
        if np.abs(off).max() < 0.008:
            expect(len(set(found)) != 1, "Eight generators gave the same interval.", call=call)
            close(list(again), list(found[0]), "The same dice gave another interval.", call=call)
            continue
        inner = np.quantile(means, [0.05, 0.95])
        said = "It lies elsewhere. Draw n hits, take their mean, repeat, cut off 2.5 % each side."
        if low > high:
            said = "The upper end came first: (low, high) is the order."
        elif high - low < 1e-9:
            said = "All rounds had the same mean. Were the rows drawn with replacement?"
        elif abs(low - inner[0]) + abs(high - inner[1]) < 0.008:
            said = "The 0.05 and 0.95 quantiles lie here. The middle 95 % reach further."
        elif high - low < 0.6 * width:
            said = "This is too narrow by far. How wide is the middle 95 % of the means themselves?"
        raise CheckFailed(
            said,
            call=call,
            expected=f"about {right[0]:.3f} to {right[1]:.3f}",
            got=f"{low:.3f} to {high:.3f}, mean of 8 calls",
        )

    for true in (0, 4):
        hits = np.arange(5) == true
        got = pair(exercise.interval(hits, 3000, np.random.default_rng(true)), "interval(…)")
        close(
            list(got),
            [0.0, 0.6],
            "Of five rows drawn, each the hit with chance 1/5, it is 0 to 3 in the middle 95 %.",
            call=f"interval({hits.tolist()}, 3000, rng)",
        )
        one = pair(exercise.interval(np.arange(99) > 40, 1, np.random.default_rng(true)), "")
        close(
            one[0],
            one[1],
            "One round has one mean, and all its quantiles are that.",
            call="interval(99 rows, 1, rng): low, against high",
        )


def test_control(exercise):
    """In each round of the control new shuffled labels are learned, and they count as right."""
    for n, c, k, rounds, seed in ((14, 2, 3, 4, 5), (23, 3, 2, 3, 6), (15, 2, 5, 1, 7)):
        X, y, fold, answers = rows_with_numbers(n, c, k, seed)
        diary, call = Diary(answers), f"control(make, {n} rows, {k} folds, {rounds} rounds, rng)"
        with unchanged(X, y, fold):
            got = exercise.control(diary, X, y, fold, rounds, np.random.default_rng(seed))
        close(
            len(diary.fits), k * rounds, "Each round asks each fold once.", call=f"fits in {call}"
        )
        orders, scores, true_scores = [], [], []
        for i in range(rounds):
            label = {}
            for _, rows, labels in diary.fits[i * k : i * k + k]:
                label.update(zip(rows, labels, strict=True))
            equal(sorted(label), list(range(n)), "Each row has a label in each round.", call=call)
            order = np.array([label[row] for row in range(n)])
            equal(
                sorted(order.tolist()),
                sorted(y.tolist()),
                "Shuffled labels are the same labels in another order.",
                call=f"the labels of a round of {call}",
            )
            orders.append(tuple(order.tolist()))
            scores.append(float(np.mean(answers == order)))
            true_scores.append(float(np.mean(answers == y)))
        expect(
            not all(order == tuple(y.tolist()) for order in orders),
            "The models have learned from the true labels.",
            call=call,
        )
        expect(
            rounds <= 2 or len(set(orders)) != 1,
            "Every round had the same order of labels.",
            call=call,
        )
        right, true = float(np.mean(scores)), float(np.mean(true_scores))
        suspects = {
            "The calls were compared with the true labels. What did the model learn from?": true,
            "This is the score of the last round alone.": scores[-1],
            "This is the sum over the rounds.": sum(scores),
        }
        close(
            got,
            right,
            f"The rounds have {', '.join(f'{score:.3f}' for score in scores)}.",
            suspects=suspects,
            call=call,
        )

    X, y, fold, answers = rows_with_numbers(23, 3, 2, 8)
    orders = []
    for seed in (0, 0, 1, 2):
        diary = Diary(answers)
        exercise.control(diary, X, y, fold, 1, np.random.default_rng(seed))
        orders.append(
            {row: c for _, rows, labels in diary.fits for row, c in zip(rows, labels, strict=True)}
        )
    call = "control(make, 23 rows, 2 folds, 1 round, rng)"
    expect(orders[0] == orders[1], "The same dice gave labels in another order.", call=call)
    expect(
        not (orders[0] == orders[2] == orders[3]),
        "Three generators gave the same order of labels. Is `rng` used?",
        call=call,
    )


def test_card(exercise):
    """The numbers on the card are those of the model, and the verdict follows from them."""
    for share, often, seed in ((0.9, 0.5, 0), (0.55, 0.6, 1), (0.78, 0.7, 2)):
        n, rng = 150, np.random.default_rng(seed)
        y = rng.permutation((np.arange(n) >= often * n).astype(int))
        right = rng.permutation(np.arange(n) < share * n)
        X = np.column_stack([np.arange(n), rng.normal(size=n)])
        fold = rng.permutation(np.arange(n) % 5)
        answers = np.where(right, y, 1 - y)
        diary = Diary(answers)
        report = filled(exercise, diary, X, y, fold, seed)
        call = f"the card of a model with an accuracy of {right.mean():.3f}"
        close(
            len(diary.fits),
            30,
            "Five folds once, and five rounds of control.",
            call="fits, 5 folds",
        )
        close(report["accuracy"], float(right.mean()), "The accuracy.", call=call)
        close(
            report["baseline"],
            float(max(y.mean(), 1 - y.mean())),
            "The baseline is the share of the most frequent class.",
            suspects={} if often == 0.5 else {"This is the share of class 1.": float(y.mean())},
            call=call,
        )
        spread = 1.96 * float(np.sqrt(right.mean() * (1 - right.mean()) / n))
        for key, about in (("low", right.mean() - spread), ("high", right.mean() + spread)):
            close(report[key], float(about), f"About {about:.2f}.", tolerance=0.03, call=call)
        # What a list of answers has on shuffled labels.
        chance = float(answers.mean() * y.mean() + (1 - answers.mean()) * (1 - y.mean()))
        close(
            report["control"],
            chance,
            "On shuffled labels this model is right about that often.",
            tolerance=0.1,
            call=f"control on {call}",
        )
        judged(exercise, report, call)
    verdicts(exercise)
    y = np.array([3, 3, 5, 9, 3, 5, 9, 3, 5, 5, 9, 5])
    X = np.column_stack([np.arange(12), np.arange(12) ** 2]).astype(float)
    report = filled(exercise, Diary(y), X, y, np.arange(12) % 3, 0)
    close(report["baseline"], 5 / 12, "5 of 12 rows are of the most frequent of three classes.")


def verdicts(exercise):
    """Judge verdicts near the borders, with an interval and a control that are given."""
    own = exercise.interval, exercise.control
    y = np.arange(40) % 2
    X = np.column_stack([np.arange(40), y]).astype(float)
    spent, given = [], {}

    def interval(hits, rounds, rng):
        spent.append(("interval", rounds))
        return given["low"], 0.95

    def control(make, X, y, fold, rounds, rng):
        spent.append(("control", rounds))
        return given["control"]

    try:
        exercise.interval, exercise.control = interval, control
        # In the last two the border itself: 0.6 is not above 0.5 + 0.1, whichever way it is put.
        borders = ((0.52, 0.58), (0.48, 0.65), (0.9, 0.65), (0.51, 0.5), (0.5, 0.4), (0.52, 0.6))
        for given["low"], given["control"] in borders:
            report = filled(exercise, Diary(y), X, y, np.arange(40) % 4, 1)
            judged(exercise, report, "such a card")
    finally:
        exercise.interval, exercise.control = own
    for name, rounds in spent:
        right = {"interval": 1000, "control": 5}[name]
        close(rounds, right, "So many rounds belong on a card.", call=f"rounds of {name}()")


def test_hidden_models(exercise):
    """Models that you have not seen get the verdict that they deserve, the cheat as well."""
    rng = np.random.default_rng(11)
    y = np.arange(140) % 2
    X = np.column_stack(
        [rng.normal(size=140) + 2 * y, rng.normal(size=140) - y, rng.normal(size=140)]
    )
    noise = rng.normal(size=(140, 3))
    fold = rng.permutation(140) % 5
    for name, make, table, verdict in (
        ("nearest mean", exercise.NearestMean, X, exercise.LEARNED),
        ("one neighbour", Nearest, X, exercise.LEARNED),
        ("one neighbour, on noise", Nearest, noise, exercise.GUESSES),
        ("the sign of a column of noise", Column, X, exercise.GUESSES),
        ("models that share a memory", Remembers, X, exercise.KNOWS_TOO_MUCH),
        ("models that share a memory, on noise", Remembers, noise, exercise.KNOWS_TOO_MUCH),
    ):
        Remembers.seen = {}
        report = filled(exercise, make, table, y, fold, 3)
        judged(exercise, report, f"the card of {name}")
        equal(
            report["verdict"],
            verdict,
            f"Accuracy {float(report['accuracy']):.2f}, control {float(report['control']):.2f}.",
            call=f"the verdict on {name}",
        )


def pair(got, call):
    """Return (low, high), judged to be two shares."""
    if isinstance(got, np.ndarray):
        got = got.tolist()
    got = parts(got, 2, "A pair is expected: low, high.")
    close(list(got), [0.5, 0.5], "They are shares, from 0 to 1.", tolerance=0.5 + 1e-9, call=call)
    return float(got[0]), float(got[1])


def filled(exercise, make, X, y, fold, seed):
    """Return a card, judged to have all its numbers and a verdict."""
    with unchanged(X, y, fold):
        report = exercise.card(make, X, y, fold, np.random.default_rng(seed))
    instance_of(report, dict, "A card is a dictionary.")
    equal(sorted(map(str, report)), sorted(KEYS), "A card has these keys.", call="keys of the card")
    for key in KEYS[:-1]:
        shape(report[key], (), f"The {key} is one number.")
        close(report[key], 0.5, f"The {key} is a share.", tolerance=0.5 + 1e-9, call=key)
    instance_of(report["verdict"], str, "The verdict is one of the three texts.")
    return report


def judged(exercise, report, call):
    """Judge that the verdict follows from the numbers on the card."""
    low, base, control = (float(report[key]) for key in ("low", "baseline", "control"))
    verdict = exercise.LEARNED if low > base else exercise.GUESSES
    if control > base + 0.1:
        verdict = exercise.KNOWS_TOO_MUCH
    equal(
        report["verdict"],
        verdict,
        f"The baseline is {base:.3f}, low is {low:.3f}, and the control {control:.3f}.",
        call=f"the verdict on {call}",
    )


def show(exercise):
    """Lay the cards of five models side by side."""
    X, y, *_ = data.breast_cancer()
    X, y = X[:160, :2], y[:160]
    rng = np.random.default_rng(0)
    fold = exercise.deal(y, 5, rng)
    rows, places = [], {"accuracy": [], "control": []}
    names = []
    for name, make in (
        ("majority", exercise.Majority),
        ("nearest mean", exercise.NearestMean),
        ("one neighbour", Nearest),
        ("do not ask", Remembers),
    ):
        Remembers.seen = {}
        report = exercise.card(make, X, y, fold, np.random.default_rng(1))
        rows.append([name, *(report[key] for key in KEYS)])
        names.append(name)
        for key, values in places.items():
            values.append(float(report[key]))
    return (
        Table(
            rows,
            columns=["model", *KEYS],
            digits=2,
            marked=[len(rows) - 1],
            title="160 tumours, four models",
            note="`do not ask` does best, and nearly as well on labels that mean nothing: "
            "its models share a memory, so each fold was learned by the model of another fold.",
        ),
        Bars(places, labels=names, title="True labels and shuffled ones", y_label="called rightly"),
    )
