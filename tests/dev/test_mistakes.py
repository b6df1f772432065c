"""How a wrong answer is made of its overlay and the solution."""

import ast

import pytest

from mlx_exercises.dev.mistake import Mistake
from mlx_exercises.dev.source_file import SourceFile

SOLUTION = '''"""Shapes, solved."""

from dataclasses import dataclass

SIDE: int = 3


def square(side: float = SIDE) -> float:
    """Return the area."""
    return side * side


@dataclass(frozen=True)
class Shape:
    """A shape."""

    name: str = "shape"


class Square(Shape):
    """A square."""

    area = square


NINE = square()

if __name__ == "__main__":
    print(NINE)
'''


@pytest.fixture
def mistake(tmp_path):
    """A way to write an overlay on the solution above."""
    solution = tmp_path / "solution.py"
    solution.write_text(SOLUTION)

    def write(overlay):
        path = tmp_path / "mistake.py"
        path.write_text(overlay)
        return Mistake(SourceFile(path), SourceFile(solution))

    return write


def names_in(answer):
    """What an answer binds when it is run."""
    names = {"__name__": "answer"}
    exec(compile(answer, "answer.py", "exec"), names)
    return names


def test_the_overlay_comes_last(mistake):
    """Other definitions take the place of the solution's, and the rest stays."""
    names = names_in(mistake("# Wrong.\ndef square(side=2):\n    return 2 * side\n").answer)
    assert names["square"](5) == 10
    assert names["SIDE"] == 3


def test_a_name_can_be_gone(mistake):
    """`del` takes a name away from the answer."""
    assert "Square" not in names_in(mistake("# Wrong.\ndel Square\n").answer)


@pytest.mark.parametrize("marked", ["", "# whole file\n"])
def test_the_sentence_is_no_part_of_the_answer(marked, mistake):
    """All comment lines at the top but the mark are the sentence, and a learner saves none."""
    made = mistake(f"# One sentence\n# on two lines.\n{marked}\n# A comment.\nSIDE = 4\n")
    assert made.sentence == "One sentence on two lines."
    assert made.answer.endswith("\n# A comment.\nSIDE = 4\n" if not marked else "SIDE = 4\n")
    assert "sentence" not in made.answer
    assert "whole file" not in made.answer


def test_a_whole_file_stands_alone(mistake):
    """A file with the mark is the answer, without the solution, and may repeat what it will."""
    made = mistake("# Wrong.\n# whole file\nSIDE = 3\n")
    assert made.is_whole
    assert made.answer == "SIDE = 3\n"
    assert made.repeated == []


def test_the_mark_counts_at_the_top_only(mistake):
    """A mark further down is a comment like any other."""
    assert not mistake("# Wrong.\nSIDE = 4\n# whole file\n").is_whole


@pytest.mark.parametrize(
    "overlay",
    [
        "def square(side=SIDE):\n    return side * side\n",
        "def square(side: int = SIDE) -> int:\n    '''Other words.'''\n    return side * side\n",
        "SIDE = 3\n",
        "from dataclasses import dataclass\n",
        "@dataclass(frozen=True)\nclass Shape:\n    name: str = 'shape'\n",
        "SIDEWAYS = 1\nSIDE = 3\n",
    ],
)
def test_what_the_solution_says_is_repeated(overlay, mistake):
    """A statement as in the solution is found, whatever its docstring and its annotations."""
    (node,) = mistake(f"# Wrong.\n{overlay}").repeated
    assert ast.unparse(node) in ast.unparse(ast.parse(overlay))


@pytest.mark.parametrize(
    "overlay",
    [
        "def square(side=SIDE):\n    return side\n",
        "def square(side=4):\n    return side * side\n",
        "SIDE = 4\n",
        "@dataclass(frozen=True)\nclass Shape:\n    name = 'shape'\n",
        "@dataclass(frozen=False)\nclass Shape:\n    name: str = 'shape'\n",
    ],
)
def test_what_differs_is_not_repeated(overlay, mistake):
    """Another body, default, value, decorator or field is what an overlay is for."""
    assert mistake(f"# Wrong.\n{overlay}").repeated == []


@pytest.mark.parametrize(
    "overlay",
    [
        "SIDE = 4\n\n\ndef square(side=SIDE):\n    return side * side\n",
        "class Shape:\n    pass\n\n\nclass Square(Shape):\n    area = square\n",
        "def square():\n    return 1\n\n\nNINE = square()\n",
    ],
)
def test_what_uses_a_changed_name_is_due_again(overlay, mistake):
    """A default, a subclass and a computed value are made again from what has changed."""
    assert mistake(f"# Wrong.\n{overlay}").repeated == []
