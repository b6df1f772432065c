"""A curriculum of three stages that needs no library, for tests of the runner."""

from __future__ import annotations

from pathlib import Path

STAGES = {
    "00_begin": ("begin", ["double", "triple", "both"]),
    "01_middle": ("middle", ["add", "negate", "mix"]),
    "02_close": ("close", ["half", "last"]),
}
ANSWERS = {
    "double": "2 * x",
    "triple": "3 * x",
    "both": "6 * x",
    "add": "x + 1",
    "negate": "-x",
    "mix": "1 - x",
    "half": "x / 2",
    "last": "x * x",
}
_EXERCISE = '''\
"""{title}."""


def {slug}(x: float) -> float:
    """Return {answer}."""
    # TODO: hand back {answer}.
{body}
'''
_CHECK = '''\
"""Checks for {slug}."""

from mlx_exercises.checking import close


def test_at_three(exercise):
    """It is right at 3."""
    x = 3
    close(exercise.{slug}(3), {answer}, "Look at 3.", suspects={{"This is x itself.": 3.0}})


def test_at_a_half(exercise):
    """It is right at a half."""
    x = 0.5
    close(exercise.{slug}(0.5), {answer}, "Look at a half.")


def show(exercise):
    """Show the value at 10."""
    from mlx_exercises.figures import Text

    return Text(f"At 10 it is {{exercise.{slug}(10)}}.")
'''


def text(slug: str, answer: str | None = None) -> str:
    """Return the exercise's file with an answer in it; the gap when there is none."""
    body = f"    return {answer}" if answer else "    raise NotImplementedError"
    return _EXERCISE.format(title=slug.capitalize(), slug=slug, answer=ANSWERS[slug], body=body)


def solved(slug: str) -> str:
    """Return the exercise's file with the right answer in it."""
    return text(slug, ANSWERS[slug])


def write(root: Path) -> Path:
    """Write exercises/, checks/ and solutions/ below `root`, and return it."""
    for stage, (title, slugs) in STAGES.items():
        tables = [f'title = "{title.capitalize()}"\nroadmap = []\nabout = "A stage."\nread = []\n']
        for number, slug in enumerate(slugs, 1):
            kind = "challenge" if slug == slugs[-1] else "write"
            for tree, content in (
                ("exercises", text(slug)),
                ("solutions", solved(slug)),
                ("checks", _CHECK.format(slug=slug, answer=ANSWERS[slug])),
            ):
                path = root / tree / stage / f"{number:02}_{slug}.py"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8")
            tables.append(
                f'[[exercise]]\nslug = "{slug}"\ntitle = "{slug.capitalize()}"\nkind = "{kind}"\n'
                f'minutes = 5\nneeds = []\nhints = ["First {slug}.", "Second {slug}.", '
                f'"Third {slug}."]\nafter = "{slug.capitalize()} is done."\n'
            )
        (root / "exercises" / stage / "README.md").write_text(f"# {title}\n\nRead me.\n")
        (root / "checks" / stage / "stage.toml").write_text("\n".join(tables))
    return root
