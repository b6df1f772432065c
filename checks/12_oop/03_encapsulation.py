"""Checks for the scaler, from outside: how it keeps its numbers is its own affair."""

import statistics

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import (
    CheckFailed,
    always,
    close,
    expect,
    instance_of,
    no_warnings,
    unchanged,
)
from mlx_exercises.figures import Bars, Table

X = np.array([[2.0, 10.0, -1.0], [4.0, 70.0, -1.5], [9.0, 40.0, 4.0], [5.0, 0.0, 0.5]])


def fitted(exercise, rows):
    """Return a scaler after fit, whatever fit itself has returned."""
    scaler = exercise.StandardScaler()
    scaler.fit(rows)
    return scaler


def asked(question, call):
    """Return the answer to a question, and say so when it only leads to itself."""
    try:
        return question()
    except RecursionError:
        raise CheckFailed(
            "`means` asks for `means`, which asks for `means`. Under which name is it kept?",
            call=call,
        ) from None


def refused(exercise, question, call):
    """Assert that a scaler that was not fitted refuses to answer."""
    try:
        got = asked(lambda: question(exercise.StandardScaler()), call)
    except exercise.NotFittedError:
        return
    except (TypeError, AttributeError) as error:
        raise CheckFailed(
            "Before fit it breaks somewhere inside, and the error does not say what is missing.",
            call=call,
            expected="a NotFittedError",
            got=f"{type(error).__name__}: {error}",
        ) from None
    expect(
        not isinstance(got, exercise.NotFittedError),
        "The error was handed back like an answer, and nothing stops. What raises it?",
        call=call,
    )
    raise CheckFailed(
        "Nothing was fitted, and it answered all the same.",
        call=call,
        expected="a NotFittedError",
        got="None" if got is None else f"a {type(got).__name__}",
    )


def slowly(rows, new):
    """Scale by the statistics module, column by column."""
    columns = []
    for old, column in zip(rows.T.tolist(), new.T.tolist(), strict=True):
        mean, deviation = statistics.fmean(old), statistics.pstdev(old)
        columns.append([(value - mean) / (deviation or 1.0) for value in column])
    return np.array(columns).T


def wrong_ways(rows, new):
    """Return what the usual mistakes answer."""
    means, scales = rows.mean(axis=0), rows.std(axis=0)
    return {
        "The deviations have n - 1 below. Here it is n.": (
            (new - means) / rows.std(axis=0, ddof=1)
        ),
        "The means were taken off, and nothing was divided.": new - means,
        "It was divided, and no mean was taken off.": new / scales,
        "Divided by variances. Their roots are wanted.": (new - means) / scales**2,
        "One mean and one deviation for the whole table. Each column has its own: axis=0.": (
            (new - rows.mean()) / rows.std()
        ),
        "1 was added to every deviation, and not only put where it is 0.": (
            (new - means) / (scales + 1)
        ),
        "It came back as it was.": new,
    }


def test_columns(exercise):
    """After fit, the rows of fit have mean 0 and standard deviation 1 in every column."""
    with unchanged(X):
        scaler = fitted(exercise, X)
        got = asked(lambda: scaler.transform(X), "fit(X).transform(X)")
    expected = slowly(X, X)
    suspects = wrong_ways(X, X)
    close(got, expected, "Each column by itself.", suspects=suspects, call="fit(X).transform(X)")
    close(
        scaler.means,
        np.array([5.0, 30.0, 0.5]),
        "The mean of each column.",
        suspects={
            "That is one mean of the whole table.": X.mean(),
            "Those are the means of the rows.": X.mean(axis=1),
            "Those are the standard deviations.": X.std(axis=0),
        },
        call="fit(X).means",
    )


def test_new_rows(exercise):
    """New rows, even a single one, are scaled by the means and deviations of the rows of fit."""

    def law(rows, new):
        expected = slowly(rows, new)
        suspects = wrong_ways(rows, new)
        own = np.where(new.std(axis=0) == 0, 1, new.std(axis=0))
        said = "These rows were scaled by their own means. Which rows has fit seen?"
        suspects[said] = (new - new.mean(axis=0)) / own
        if len(new) == 1:
            said = "These are nan: a row alone has the deviation 0. Which rows has fit seen?"
            suspects[said] = np.full_like(new, np.nan)
        close(
            fitted(exercise, rows).transform(new),
            expected,
            "Mean and deviation are those of the rows of fit.",
            suspects=suspects,
            call=f"fit(X).transform(new), {len(rows)} rows in X and {len(new)} new",
        )

    law(X, np.array([[5.0, 60.0, -1.0]]))

    def draw(rng):
        d = int(rng.integers(2, 5))
        scales = rng.uniform(0.5, 30, d)
        return rng.normal(size=(6, d)) * scales + 5, rng.normal(size=(rng.integers(1, 4), d)) * 9

    always(law, draw, runs=20)


def test_not_fitted(exercise):
    """Before fit, `means`, `transform` and `restore` raise NotFittedError."""
    refused(exercise, lambda scaler: scaler.means, "StandardScaler().means")
    refused(exercise, lambda scaler: scaler.transform(X), "StandardScaler().transform(X)")
    refused(exercise, lambda scaler: scaler.restore(X), "StandardScaler().restore(Z)")


def test_guarded(exercise):
    """Whatever others do to the means they were shown, or to X, the scaler stays as it is."""
    mine = X.copy()
    scaler = fitted(exercise, mine)
    before = scaler.transform(X)
    instance_of(before, np.ndarray)
    before = before.copy()
    shown = scaler.means
    close(shown, np.array([5.0, 30.0, 0.5]), "The mean of each column.", call="fit(X).means")
    shown[0] = 99.0
    close(
        scaler.transform(X),
        before,
        "Somebody wrote 99 into the means that they were shown, and the scaler has changed.",
        call="scaler.transform(X), after scaler.means[0] = 99",
    )
    mine[:] = 0.0
    close(
        scaler.transform(X),
        before,
        "The rows of fit were changed later, and the scaler has changed with them.",
        call="scaler.transform(X), after X[:] = 0",
    )
    try:
        scaler.means = shown
    except AttributeError:
        return
    raise CheckFailed(
        "The means could be overwritten from outside. Is `means` still a property?",
        call="scaler.means = …",
        expected="an AttributeError",
        got="it was done",
    )


def test_constant_column(exercise):
    """A column that is always 7 becomes 0, without a warning, and a 9 in it becomes 2."""
    rows = np.array([[1.0, 7.0], [2.0, 7.0], [60.0, 7.0]])
    new = np.array([[3.0, 9.0], [0.0, 7.0]])
    with no_warnings("A column that never changes was divided by its deviation, which is 0."):
        scaler = fitted(exercise, rows)
        got, later = scaler.transform(rows), scaler.transform(new)
    close(got, slowly(rows, rows), "The second column is 7 in all three rows.")
    close(later, slowly(rows, new), "The second column is 9, and then 7.")


def test_fit_again(exercise):
    """Fit hands back the scaler itself, forgets what it knew, and no two scalers share it."""
    first, second = exercise.StandardScaler(), exercise.StandardScaler()
    back = first.fit(X)
    second.fit(10 * X)
    expect(
        back is first,
        "Fit should hand back the scaler, so that .transform(X) can follow it.",
        call="scaler.fit(X)",
        expected="the scaler itself",
        got="None" if back is None else f"a {type(back).__name__}",
    )
    close(
        first.transform(X),
        slowly(X, X),
        "Another scaler was fitted after it, on other rows.",
        suspects={"It scales by what the other one has seen.": slowly(10 * X, X)},
        call="first.transform(X), after second.fit(10 * X)",
    )
    other = np.array([[1.0, 0.0], [3.0, -8.0], [11.0, 5.0]])
    first.fit(other)
    close(
        first.transform(other),
        slowly(other, other),
        "It was fitted again, on 3 rows of 2 columns.",
        call="scaler.transform(other), after scaler.fit(X) and scaler.fit(other)",
    )


def show(exercise):
    """Scale the wines, and tell who decides what is near, before and after."""
    rows, y, names, _ = data.wine()
    train, test = data.split(len(y))
    scaler = exercise.StandardScaler().fit(rows[train])
    scaled = scaler.transform(rows[train])
    new = scaler.transform(rows[test])
    shown = [12, 4, 3, 0, 10]
    # The mean squared difference of two rows is twice the variance.
    shares = 100 * rows[train].var(axis=0) / rows[train].var(axis=0).sum()
    after = 100 * scaled.var(axis=0) / scaled.var(axis=0).sum()
    return (
        Table(
            [
                [
                    names[j].replace("_", " "),
                    f"{rows[train][:, j].mean():.2f} ± {rows[train][:, j].std():.2f}",
                    f"{abs(scaled[:, j].mean()):.2f} ± {scaled[:, j].std():.2f}",
                    f"{new[:, j].mean():.2f} ± {new[:, j].std():.2f}",
                ]
                for j in shown
            ],
            columns=["column", "as measured", "rows of fit, scaled", "new rows, scaled"],
            title="Five of thirteen columns",
            note="New rows are near 0 ± 1, and not exactly there: they had no say.",
        ),
        Bars(
            {
                "as measured": [shares[j] for j in shown],
                "scaled": [after[j] for j in shown],
            },
            labels=[names[j].replace("_", " ") for j in shown],
            title="Who decides which wine is near?",
            y_label="% of squared distance",
        ),
    )
