"""Write an exercise for the next learner.

You have met many of them. Now you are on the other side, with five parts to write, all of them in
this file. Take any small idea that you know well, and one function that returns something.

    EXERCISE    what the learner sees: a header that teaches, with one number worked by hand, the
                function with type hints and a docstring, a TODO that tells what to do
    SOLUTION    the same file, finished; its header says what the learner has found out
    CHECK       three to six tests. The docstring of each is one sentence that is true.
                close(got, right, "what this input is about", suspects={sentence: wrong value})
    MISTAKES    wrong answers that people give. Each begins with "# " and the sentence that the
                check must say about it; below are only the functions that differ from SOLUTION.
    TABLE       title, minutes, needs, three hints, and what is read after a pass

A check proves nothing by being passed. It must fail the starting file, and nonsense, and an
answer that is always the same; and it must know a mistake when it sees one. So your check is run
here on all of these, and the rules for authors are applied. EXERCISE is an f-string: {TODO} is
the mark of a task, and a brace is written twice, {{ }}. In all texts, a backslash is, too.

Run this file, and the five parts are written into the folder my_exercise. There the author's own
tools do the same and more, as for each exercise of this course (they want two mistakes):

    mlx dev check --root my_exercise your_slug
    mlx dev mutate --root my_exercise your_slug
"""

from pathlib import Path

TODO = "# TODO:"  # kept apart, so that nobody takes it for a task of this file
SLUG = "my_idea"  # small letters and underlines

# TODO: choose an idea, and write the file that a learner will open.
EXERCISE = f'''"""A title that asks something.

What the idea is, why machine learning needs it, the formula, one number worked by hand.
"""


def my_idea(values: list[float]) -> float:
    """Return what, of which values."""
    {TODO} say what to do.
    raise NotImplementedError


if __name__ == "__main__":
    print(my_idea([1.0, 2.0, 4.0]))
'''

# TODO: finish it in the best way that you know, with comments that answer "why this way?"
SOLUTION = EXERCISE

# TODO: write three to six claims, on inputs where no mistake can hide.
CHECK = '''"""Checks for my idea."""

from mlx_exercises.checking import close


def test_by_hand(exercise):
    """Something is true of 1, 2 and 4."""
    close(exercise.my_idea([1.0, 2.0, 4.0]), 0.0, "What is special about them?")


def show(exercise):
    """Show a number with its meaning."""
    return f"It is {exercise.my_idea([1.0, 2.0, 4.0]):.2f} for 1, 2 and 4."
'''

# TODO: write at least one wrong answer that people give.
MISTAKES: list[str] = []

# TODO: fill in the table.
TABLE: dict[str, object] = {
    "title": "",
    "kind": "write",
    "minutes": 10,
    "needs": [],  # libraries that the files import
    "hints": [],
    "after": "",
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
