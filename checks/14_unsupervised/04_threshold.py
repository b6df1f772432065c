"""Checks for the threshold: counts by hand, and every line that could be drawn."""

import numpy as np

from mlx_exercises.checking import always, close, no_warnings, parts, unchanged
from mlx_exercises.figures import Lines, Table


def counted(flagged, ill):
    """Return precision, recall and F1, patient by patient."""
    pairs = list(zip(np.asarray(flagged).tolist(), np.asarray(ill).tolist(), strict=True))
    hits = pairs.count((True, True))
    alarms, sick = hits + pairs.count((True, False)), hits + pairs.count((False, True))
    return (
        hits / alarms if alarms else 0.0,
        hits / sick if sick else 0.0,
        2 * hits / (alarms + sick) if alarms + sick else 0.0,
    )


def wrong_counts(flagged, ill):
    """Return the usual mistakes, and their three numbers."""
    precision, recall, f1 = counted(flagged, ill)
    right = float(np.mean(flagged == ill))
    return {
        "Precision and recall changed places.": (recall, precision, f1),
        "F1 is here the ordinary mean of the two. The harmonic one is near the smaller.": (
            precision,
            recall,
            (precision + recall) / 2,
        ),
        "The 2 is missing in F1.": (precision, recall, f1 / 2),
        "The first is the share of right answers. How many of the alarms are true?": (
            right,
            recall,
            2 * right * recall / (right + recall) if right + recall else 0.0,
        ),
        "The hits were divided by all patients.": (
            float(np.mean(flagged & ill)),
            float(np.mean(flagged & ill)),
            float(np.mean(flagged & ill)),
        ),
    }


def three(got, expected, message, call, suspects=None):
    """Judge three numbers that come as a tuple."""
    if isinstance(got, np.ndarray):
        got = got.tolist()
    got = parts(got, 3, "Three numbers are returned: precision, recall and F1.")
    answers = {said: list(a) for said, a in (suspects or {}).items()}
    close(list(got), list(expected), message, suspects=answers, call=call)


def test_judged(exercise):
    """Four flagged, 3 of them ill, 5 ill in all: precision 0.75, recall 0.6 and F1 0.667."""

    def law(flagged, ill):
        hits = int(np.sum(flagged & ill))
        with unchanged(flagged, ill):
            got = exercise.judged(flagged, ill)
        three(
            got,
            counted(flagged, ill),
            "Precision, recall and F1.",
            f"judged(…) of {len(ill)} patients: {int(np.sum(flagged))} flagged, "
            f"{int(np.sum(ill))} ill, {hits} both",
            wrong_counts(flagged, ill),
        )

    def draw(rng):
        n = int(rng.integers(6, 14))
        flagged, ill = rng.random((2, n)) < rng.uniform(0.3, 0.8, size=(2, 1))
        flagged[0] = ill[0] = True
        return flagged, ill

    ill = np.array([True] * 5 + [False] * 5)
    law(np.array([True, True, True, False, False, True, False, False, False, False]), ill)
    law(ill, ill)
    always(law, draw, runs=30)


def test_nothing_over_nothing(exercise):
    """Where nobody is flagged, nobody is ill or no alarm is true, 0 / 0 counts as 0."""
    no, yes = np.zeros(4, dtype=bool), np.ones(4, dtype=bool)
    some = np.array([True, False, False, False])
    for flagged, ill, told in (
        (no, some, "nobody is flagged, 1 of 4 is ill"),
        (some, no, "1 of 4 is flagged, nobody is ill"),
        (no, no, "nobody is flagged, nobody is ill"),
        (some, ~some, "the one who is flagged is the only one who is well"),
        (yes, some, "everybody is flagged, 1 of 4 is ill"),
    ):
        with no_warnings("Something was divided by 0. Who is flagged, and who is ill?"):
            got = exercise.judged(flagged, ill)
        three(
            got,
            counted(flagged, ill),
            "What would be 0 / 0 counts as 0.",
            f"judged(…): {told}",
            {"A precision of 1 for no alarm at all: here 0 / 0 counts as 0.": (1.0, 0.0, 0.0)},
        )


def lines_drawn(strangeness, ill, score, *, strictly=False):
    """Return the threshold at which a score of the flags is highest."""
    flags = {
        line: (strangeness > line) if strictly else (strangeness >= line)
        for line in np.unique(strangeness).tolist()
    }
    return max(flags, key=lambda line: score(flags[line], ill))


def test_best(exercise):
    """No other line has a higher F1, with all at or above the line flagged."""
    before = exercise.judged
    exercise.judged = counted
    try:

        def law(strangeness, ill):
            with unchanged(strangeness, ill):
                got = exercise.best_threshold(strangeness, ill)
            best = lines_drawn(strangeness, ill, lambda *both: counted(*both)[2])
            reached = counted(strangeness >= best, ill)[2]
            close(got, 0.0, "A number.", tolerance=np.inf)
            mine = counted(strangeness >= float(got), ill)[2]
            if mine >= reached - 1e-9:
                return
            wrong = {
                "With this line most answers are right. F1 asks for something else.": (
                    lines_drawn(strangeness, ill, lambda flagged, ill: (flagged == ill).mean())
                ),
                "That is the best line if those at it are not flagged. Here they are.": lines_drawn(
                    strangeness, ill, lambda *both: counted(*both)[2], strictly=True
                ),
                "This is the best F1 itself, and not the line where it is reached.": reached,
                "This line has the best precision. F1 wants recall as well.": lines_drawn(
                    strangeness, ill, lambda *both: counted(*both)[0]
                ),
                "This line has the best recall. F1 wants precision as well.": lines_drawn(
                    strangeness, ill, lambda *both: counted(*both)[1]
                ),
                "This line has the lowest F1.": lines_drawn(
                    strangeness, ill, lambda *both: -counted(*both)[2]
                ),
                "This is a place in the array. Which number stands there?": float(
                    np.flatnonzero(strangeness == best)[0]
                ),
            }
            close(
                got,
                best,
                f"The line at {float(got):.4g} has an F1 of {mine:.3f}, another one {reached:.3f}.",
                suspects=wrong,
            )

        # From the top: I w I I w w w w I I I w w. Most answers are right at 15, precision is best
        # at 20, F1 at 5.
        line = [17, 1, 9, 20, 12, 6, 3, 15, 5, 18, 7, 10, 11]
        law(np.array(line, dtype=float), np.isin(line, (20, 17, 15, 7, 6, 5)))
        law(np.array([-3.0, -40.0, -3.5, -8.0]), np.array([True, False, False, False]))
        law(np.array([5.0, 5.0, 5.0, 1.0]), np.array([True, True, False, False]))

        def draw(rng):
            n = int(rng.integers(6, 15))
            ill = rng.permutation(np.arange(n) < rng.integers(1, 5))
            return rng.normal(size=n).round(3) * 20 + 25 * ill - 30, ill

        always(law, draw, runs=30)
    finally:
        exercise.judged = before


def test_narrow(exercise):
    """Where hundreds of patients are nearly alike, the best line between them is found, too."""
    before = exercise.judged
    exercise.judged = counted
    try:
        usual = np.linspace(10, 10.001, 250)
        strangeness = np.concatenate([usual, [10.00101, 10.00102, 90_000.0]])
        ill = np.concatenate([np.zeros(250, dtype=bool), [True, True, True]])
        got = exercise.best_threshold(strangeness, ill)
        close(got, 0.0, "A number.", tolerance=np.inf)
        found = counted(strangeness >= float(got), ill)[2]
        close(
            found,
            1.0,
            "A perfect line exists, just above 10.001."
            + ("" if float(got) in strangeness else " Which lines were tried?"),
            call="F1 at best_threshold(250 at 10 to 10.001, two at 10.00101, one at 90,000)",
        )
    finally:
        exercise.judged = before


def test_patients(exercise):
    """On the tumours of the study, the line drawn on validation is the best for those patients."""
    for seed in (0, 1):
        strangeness, ill, *_ = exercise.patients(seed)
        got = exercise.best_threshold(strangeness, ill)
        close(got, 0.0, "A number.", tolerance=np.inf)
        best = lines_drawn(strangeness, ill, lambda *both: counted(*both)[2])
        reached, flagged = counted(strangeness >= best, ill)[2], strangeness >= float(got)
        close(
            counted(flagged, ill)[2],
            reached,
            f"There is a line with an F1 of {reached:.3f}.",
            call="F1 at the line, for 112 patients",
        )
        three(
            exercise.judged(flagged, ill),
            counted(flagged, ill),
            "Precision, recall and F1.",
            "judged(strangeness >= line, ill), for 112 patients",
        )


def show(exercise):
    """Draw precision, recall and F1 against the line, and what it is worth for others."""
    strangeness, ill, later, later_ill = exercise.patients(0)
    line = exercise.best_threshold(strangeness, ill)
    shown = np.unique(strangeness)[30:]
    shown = shown[shown < 120]
    curves = np.array([exercise.judged(strangeness >= each, ill) for each in shown])
    rows = []
    for who, scores, sick in (("validation", strangeness, ill), ("test", later, later_ill)):
        flagged = scores >= line
        rows.append([who, int(flagged.sum()), int(sick.sum()), *exercise.judged(flagged, sick)])
    lazy = 100 * (~later_ill).mean()
    return (
        Lines(
            dict(zip(("precision", "recall", "F1"), curves.T, strict=True)),
            x=shown,
            marks={"the line": line},
            title="112 patients: where to draw the line?",
            x_label="strangeness",
            y_label="share",
        ),
        Table(
            rows,
            columns=["patients", "flagged", "ill", "precision", "recall", "F1"],
            digits=2,
            title=f"The line at {line:.1f}, for those who drew it and for others",
            note=f"To call all patients well would be right for {lazy:.0f} %, and find nobody.",
        ),
    )
