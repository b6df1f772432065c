"""Write an exercise for the next learner: one idea, and a mistake that cannot hide.

The idea is the median of errors. What makes the check good is its inputs: errors with both signs
(or abs would never be missed), an even number of them (or the middle pair would never matter),
and one that is huge (or the mean would look like the median).
"""

from pathlib import Path

TODO = "# TODO:"  # kept apart, so that nobody takes it for a task of this file
SLUG = "median_error"  # small letters and underlines

# One idea, one function, one number by hand; and the number shows why the idea is needed.
EXERCISE = f'''"""How far off is a typical prediction?

The mean of the errors is ruled by the worst of them. Predictions that miss by 1, 2 and 30 are 11
off on average, and none of them is 11 off. The median error is the middle one by size: 2. For an
even number of errors it is halfway between the two in the middle: 2.5 for 1, 2, 3 and 30.
"""


def median_error(predicted: list[float], true: list[float]) -> float:
    """Return the median of the distances between each prediction and the true value.

    Both lists have the same length, at least 1.
    """
    {TODO} measure how far off each prediction is, and take the middle.
    raise NotImplementedError


if __name__ == "__main__":
    print(median_error([11.0, 18.0, 60.0], [10.0, 20.0, 30.0]))
'''

# A header of its own: what was a question is now an answer.
SOLUTION = '''"""How far off is a typical prediction? The middle one knows, the worst has no say.

Half of the predictions are nearer than the median error, half are further off.
"""


def median_error(predicted: list[float], true: list[float]) -> float:
    """Return the median of the distances between each prediction and the true value.

    Both lists have the same length, at least 1.
    """
    # Distances first: 5 too much and 5 too little are both 5 off.
    errors = sorted(abs(p - t) for p, t in zip(predicted, true, strict=True))
    n = len(errors)
    # For an odd n both places are the same one.
    return (errors[(n - 1) // 2] + errors[n // 2]) / 2


if __name__ == "__main__":
    print(median_error([11.0, 18.0, 60.0], [10.0, 20.0, 30.0]))
'''

# statistics.median is another way to the same number, so the check does not repeat the solution.
CHECK = '''"""Checks for the median error, against the standard library."""

import random
import statistics

from mlx_exercises.checking import close, unchanged


def test_by_hand(exercise):
    """Predictions that miss by 1, 2 and 30 have a median error of 2."""
    close(
        exercise.median_error([11.0, 18.0, 60.0], [10.0, 20.0, 30.0]),
        2.0,
        "They miss by 1, -2 and 30.",
        suspects={
            "This is the mean of the errors. Which one is in the middle?": 11.0,
            "The signs are still there. How far off is a prediction that is 2 too low?": 1.0,
            "This is the middle one as they came. Were they sorted?": 30.0,
        },
    )


def test_any_number(exercise):
    """Half of the errors lie on either side, be their number odd or even."""
    rng = random.Random(0)
    for n in (1, 2, 5, 8):
        true = [rng.gauss(0, 10) for _ in range(n)]
        predicted = [rng.gauss(0, 10) for _ in range(n)]
        errors = [abs(p - t) for p, t in zip(predicted, true, strict=True)]
        with unchanged(predicted, true):
            got = exercise.median_error(predicted, true)
        upper = sorted(errors)[n // 2]
        close(
            got,
            statistics.median(errors),
            f"{n} predictions.",
            suspects={"Two are in the middle here, and this is the upper one.": upper},
        )


def test_one_wild_prediction(exercise):
    """One prediction that is a million off changes nothing if it was the worst already."""
    true, near = [0.0] * 5, [-1.0, 2.0, -3.0, 4.0, 9.0]
    close(exercise.median_error(near, true), 3.0, "They miss by 1, 2, 3, 4 and 9.")
    close(exercise.median_error([*near[:4], 1e6], true), 3.0, "The worst is a million off now.")


def show(exercise):
    """Show a number with its meaning."""
    middle = exercise.median_error([11.0, 18.0, 60.0], [10.0, 20.0, 30.0])
    return f"Errors of 1, 2 and 30: the middle one is {middle:.0f}, the mean would be 11."
'''

# The sentence comes first, then the function as it is written by those who make this mistake.
MISTAKES: list[str] = [
    """# This is the mean of the errors. Which one is in the middle?
def median_error(predicted: list[float], true: list[float]) -> float:
    errors = [abs(p - t) for p, t in zip(predicted, true, strict=True)]
    return sum(errors) / len(errors)
""",
    """# The signs are still there. How far off is a prediction that is 2 too low?
def median_error(predicted: list[float], true: list[float]) -> float:
    errors = sorted(p - t for p, t in zip(predicted, true, strict=True))
    n = len(errors)
    return (errors[(n - 1) // 2] + errors[n // 2]) / 2
""",
]

# The hints go further than the messages do, and leave the line to the learner.
TABLE: dict[str, object] = {
    "title": "The error in the middle",
    "kind": "write",
    "minutes": 10,
    "needs": [],  # libraries that the files import
    "hints": [
        "Which of the errors 4, -1 and 2 is the smallest, and which the largest, as a distance?",
        "With n sorted numbers, which places are in the middle for n = 5? And for n = 4?",
        "abs, sorted and len are all that is needed, and // divides without a rest.",
    ],
    "after": "Half of the predictions are nearer than this. It is what one reports when a few "
    "cases are hopeless, and training on absolute errors aims at medians, too.",
}


def write(folder: Path) -> None:
    """Write the five parts where the author's tools look for them. Finished."""
    name = f"28_mine/01_{SLUG}"
    parts = {
        f"exercises/{name}.py": EXERCISE,
        f"solutions/{name}.py": SOLUTION,
        f"checks/{name}.py": CHECK,
        "exercises/28_mine/README.md": "# Mine\n\nExercises of my own.\n",
        "checks/28_mine/stage.toml": stage(),
    }
    parts |= {f"tests/mistakes/{name}/m{k}.py": text for k, text in enumerate(MISTAKES)}
    for place, text in parts.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def stage() -> str:
    """Return the manifest of a stage with this one exercise. Finished."""
    lines = ['title = "Mine"', "roadmap = []", 'about = "Exercises of my own."', "read = []", ""]
    lines += ["[[exercise]]", f'slug = "{SLUG}"']
    lines += [f"{key} = {toml(value)}" for key, value in TABLE.items()]
    return "\n".join(lines) + "\n"


def toml(value: object) -> str:
    """Return a number, a text or a list of texts as TOML writes it. Finished."""
    if isinstance(value, list):
        return "[" + ", ".join(toml(each) for each in value) + "]"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return str(value)


if __name__ == "__main__":
    write(Path("my_exercise"))
    print(f"Now: mlx dev check --root my_exercise {SLUG}")
