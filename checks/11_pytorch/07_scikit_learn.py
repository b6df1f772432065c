"""Checks for scikit-learn: units by hand, and a pipeline against one that was made here."""

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from mlx_exercises import data
from mlx_exercises.checking import close, equal, expect, instance_of, no_warnings, parts, unchanged
from mlx_exercises.figures import Table

PEEKED = "The test rows had a part in these units. They may only be converted."
OWN_UNITS = "The test rows have units of their own. They should be in those of the training."


def test_units_by_hand(exercise):
    """A column of 1 and 3 has the mean 2 and the spread 1, so a 5 in the test rows is 3."""
    train, test = np.array([[1.0], [3.0]]), np.array([[5.0], [2.0], [1.0]])
    with unchanged(train, test):
        first, second = two(exercise.scaled(train, test))
    everything = np.vstack([train, test])
    mean, spread = everything.mean(), everything.std()
    close(
        second,
        np.array([[3.0], [0.0], [-1.0]]),
        "(5 - 2) / 1, (2 - 2) / 1 and (1 - 2) / 1.",
        suspects={
            PEEKED: (test - mean) / spread,
            OWN_UNITS: (test - test.mean()) / test.std(),
            "The test rows are as they were.": test,
            "Their mean was taken off, but nothing was divided, or twice.": (
                (test - 2.0) / np.std([1.0, 3.0], ddof=1)
            ),
        },
        call="the second of scaled([[1], [3]], [[5], [2], [1]])",
    )
    close(
        first,
        np.array([[-1.0], [1.0]]),
        "(1 - 2) / 1 and (3 - 2) / 1.",
        suspects={PEEKED: (train - mean) / spread, "The training rows are as they were.": train},
        call="the first of scaled([[1], [3]], [[5], [2], [1]])",
    )


def test_units(exercise):
    """Every column has units of its own, learned from training rows, even one that is constant."""
    rng = np.random.default_rng(0)
    for n, m, d in ((7, 4, 3), (5, 1, 2), (3, 6, 1)):
        train, test = rng.normal(3, 2, (n, d)) * 10 ** np.arange(d), rng.normal(3, 5, (m, d))
        if d > 1:
            train[:, 1] = 4.0
        mean = np.array([column.sum() / n for column in train.T])
        spread = np.array([np.sqrt(((column - column.mean()) ** 2).mean()) for column in train.T])
        spread[spread == 0] = 1
        with unchanged(train, test):
            first, second = two(exercise.scaled(train, test))
        said = f"{n} training rows and {m} test rows of {d} columns."
        close(first, (train - mean) / spread, said, call="the first of scaled(train, test)")
        wrong = {
            PEEKED: StandardScaler().fit(np.vstack([train, test])).transform(test),
            "One mean and one spread for all columns. Each has its own.": (
                (test - train.mean()) / train.std()
            ),
        }
        close(
            second,
            (test - mean) / spread,
            said,
            suspects=wrong,
            call="the second of scaled(train, test)",
        )


def test_pipeline(exercise):
    """The pipeline scales, then does softmax regression with this C, on any number of classes."""
    X, y, *_ = data.wine()
    train, test = data.split(len(y))
    few = [0, 6, 9, 11]
    for columns, classes, C in ((few, 3, 0.01), (few, 3, 20.0), (few, 2, 1.0), (range(13), 3, 1.0)):
        kept = train[y[train] < classes]
        rows, labels, some = X[kept][:, columns], y[kept], X[test[:6]][:, columns]
        mine = fitted(exercise.scaled_softmax(C), rows, labels)
        one = StandardScaler().fit(rows)
        truth, wrong = sureness(C, one.transform(rows), labels, one.transform(some)), {}
        if C != 1:
            for said, other in (
                ("C plays no part: every C gives the same model.", 1.0),
                ("C is turned round: a small one should keep the weights small.", 1 / C),
            ):
                wrong[said] = sureness(other, one.transform(rows), labels, one.transform(some))
        if C == 0.01:
            middle = rows.mean(axis=0)
            wrong["The columns are not scaled: large numbers count for more."] = sureness(
                C, rows - middle, labels, some - middle
            )
        close(
            answers(mine, some),
            truth,
            f"How sure the model is of each of {classes} classes, for six wines.",
            suspects=wrong,
            tolerance=0.005,
            call=f"scaled_softmax({C}).fit(X, y).predict_proba(six wines)",
        )


def test_any_units(exercise):
    """A column in other units changes no answer: the pipeline finds its own."""
    X, y, *_ = data.wine()
    train, test = data.split(len(y), seed=1)
    in_grams, in_kilograms = X, X * np.where(np.arange(13) == 12, 0.001, 1.0)
    first, second = (
        answers(fitted(exercise.scaled_softmax(1.0), rows[train], y[train]), rows[test])
        for rows in (in_grams, in_kilograms)
    )
    instance_of(first, np.ndarray)
    close(
        second,
        first,
        "The last column is a thousandth of what it was, and the model answers otherwise.",
        tolerance=0.005,
        call="scaled_softmax(1.0), with one column in grams, and in kilograms",
    )


def test_compared(exercise):
    """Each model learns from the training rows alone, and is judged by the test answers."""
    rng = np.random.default_rng(2)
    X, X_test = rng.normal(size=(40, 2)), rng.normal(size=(25, 2))
    y, y_test = ((each[:, 0] + rng.normal(0, 0.7, len(each)) > 0) for each in (X, X_test))
    y, y_test = y.astype(int), y_test.astype(int)
    models = {
        "1-NN": KNeighborsClassifier(1),
        "5-NN": KNeighborsClassifier(5),
        "always 1": DummyClassifier(strategy="constant", constant=1),
    }
    truth, seen, peeked = {}, {}, {}
    for name, model in models.items():
        truth[name] = share(type(model)(**model.get_params()).fit(X, y), X_test, y_test)
        seen[name] = share(model.fit(X, y), X, y)
        both = np.vstack([X, X_test]), np.concatenate([y, y_test])
        peeked[name] = share(model.fit(*both), X_test, y_test)
    new = {name: type(model)(**model.get_params()) for name, model in models.items()}
    with unchanged(X, y, X_test, y_test):
        found = exercise.compared(new, X, y, X_test, y_test)
    instance_of(found, dict)
    equal(
        sorted(str(name) for name in found),
        sorted(models),
        "Each model is to be found under its name.",
        call="the names in compared(three models, …)",
    )
    call = "compared(three models, 40 rows to learn from, 25 to be judged by)"
    close(
        found,
        truth,
        "The share of the 25 test answers that are right.",
        suspects={
            "They were judged by the rows that they had learned from.": seen,
            "They had learned from the test rows as well.": peeked,
            "These are counts. A share divides by the number of rows.": {
                name: 25 * each for name, each in truth.items()
            },
            "These are the shares that are wrong.": {
                name: 1 - each for name, each in truth.items()
            },
        },
        call=call,
    )
    memory = Memory()
    close(
        exercise.compared({"my own": memory}, X[:4], y[:4], X_test[:3], np.array([7, 0, 7])),
        {"my own": 2 / 3},
        "A model that always says 7, and 2 of 3 answers are 7.",
        call="compared({a model that always says 7}, …)",
    )


class Memory(ClassifierMixin, BaseEstimator):
    """A model that no library has."""

    def fit(self, *_):
        """Learn nothing."""
        return self

    def predict(self, X):
        """Say 7 to every row."""
        return np.full(len(X), 7)


def two(found):
    """Return the two arrays of rows, judged to be two."""
    said = "Training rows and test rows come back as two."
    return parts(found, 2, said)


def sureness(C, X, y, some):
    """Return what softmax regression with this C says of some rows, (n, c)."""
    return LogisticRegression(C=C, max_iter=10_000).fit(X, y).predict_proba(some)


def fitted(model, X, y):
    """Return the learner's pipeline after its fit, which must go through quietly."""
    instance_of(model, Pipeline)
    steps = [step for _, step in model.steps]
    for step in steps:
        expect(
            not isinstance(step, type),
            lambda step=step: (
                f"{step.__name__} is a class here, and no scaler or model made of it."
            ),
            got="a step without its brackets",
        )
    expect(
        all(hasattr(step, "transform") for step in steps[:-1]),
        "Every step but the last has to change rows, and only the last one answers.",
        got=" → ".join(type(step).__name__ for step in steps),
    )
    with no_warnings("The fit gave a warning. How many rounds may it go?"):
        model.fit(X, y)
    return model


def answers(model, X):
    """Return how sure a model is of each class, if it can say so."""
    expect(
        hasattr(model, "predict_proba"),
        "The last step of the pipeline is no LogisticRegression: it cannot say how sure it is.",
        got=" → ".join(type(step).__name__ for _, step in model.steps),
    )
    return model.predict_proba(X)


def share(model, X, y):
    """Return the share of answers that are right."""
    return float((model.predict(X) == y).mean())


def show(exercise):
    """Compare four models of wine, then the same task on digits with the loop of exercise 05."""
    import torch

    X, y, *_ = data.wine()
    train, test = data.split(len(y), seed=1)
    wines = exercise.compared(
        {
            "the commonest wine": DummyClassifier(),
            "3 nearest, raw columns": KNeighborsClassifier(3),
            "3 nearest, scaled": make_pipeline(StandardScaler(), KNeighborsClassifier(3)),
            "softmax regression, scaled": exercise.scaled_softmax(1.0),
        },
        *(X[train], y[train], X[test], y[test]),
    )
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    model = {"scikit-learn": exercise.scaled_softmax(0.03)}
    digits = exercise.compared(model, X[train], y[train], X[test], y[test])
    torch.manual_seed(0)
    line = torch.nn.Linear(64, 10)
    optimizer = torch.optim.SGD(line.parameters(), lr=1.0)
    inputs, labels = torch.tensor(X / 16, dtype=torch.float32), torch.tensor(y)
    for _ in range(12):
        for part in torch.tensor(train)[torch.randperm(len(train))].split(64):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(line(inputs[part]), labels[part]).backward()
            optimizer.step()
    digits["PyTorch, five lines"] = (
        (line(inputs[test]).argmax(dim=1) == labels[test]).float().mean().item()
    )
    return (
        Table(
            [[name, each] for name, each in wines.items()],
            columns=["wine", "right"],
            digits=3,
            title="Four models, one word each: fit",
            note="Distances follow the column with the largest numbers, unless it is scaled.",
        ),
        Table(
            [[name, each] for name, each in digits.items()],
            columns=["digits, softmax regression", "right"],
            digits=3,
            title="The same task twice",
            note="Two libraries, two ways down, and nearly the same digits are read.",
        ),
    )
