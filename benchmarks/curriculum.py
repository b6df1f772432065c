"""A curriculum made for measuring: one small exercise for each library."""

from __future__ import annotations

from pathlib import Path

LIBRARIES = {
    "numpy": "import numpy as np",
    "torch": "import torch\nfrom torch import nn",
    "sklearn": "from sklearn.linear_model import LinearRegression",
    "transformers": "import torch\nfrom transformers import GPT2Config, GPT2LMHeadModel",
}
_WORK = {
    "numpy": "np.arange(6).reshape(2, 3).sum() * 0",
    "torch": "float(nn.Linear(3, 4)(torch.zeros(2, 3)).sum().detach()) * 0",
    "sklearn": "LinearRegression().fit([[0.0], [1.0]], [0.0, 1.0]).coef_[0] * 0",
    "transformers": (
        "GPT2LMHeadModel(GPT2Config(vocab_size=7, n_positions=8, n_embd=8, n_layer=1, n_head=2))"
        "(torch.zeros(1, 4, dtype=torch.long)).logits.shape[0] * 0"
    ),
}
_CHECK = '''\
"""Checks for doubling."""

{imports}

from mlx_exercises.checking import close


def test_double(exercise):
    """Twice 3 is 6."""
    close(exercise.double(3.0) + {work}, 6.0, "Twice 3 is 6.")


def test_zero(exercise):
    """Twice 0 is 0."""
    close(exercise.double(0.0), 0.0, "Twice 0 is 0.")


def test_negative(exercise):
    """Twice -2.5 is -5."""
    close(exercise.double(-2.5), -5.0, "Twice -2.5 is -5.")
'''
_EXERCISE = '''\
"""Doubling."""

{imports}


def double(x: float) -> float:
    """Return twice x."""
    # TODO: hand back twice x.
    return {answer}
'''


def text(library: str, answer: str) -> str:
    """Return a learner's file that uses a library and gives this answer."""
    return _EXERCISE.format(imports=LIBRARIES[library], answer=answer)


def write(root: Path, stages: dict[str, str], per_stage: int = 1) -> None:
    """Write a curriculum below `root`: stages by name, each with its library."""
    for stage, library in stages.items():
        tables = [f'title = "{stage}"\nroadmap = []\nabout = "x"\nread = []\n']
        for number in range(1, per_stage + 1):
            slug = f"double_{stage[3:]}_{number}"
            file = f"{number:02}_{slug}.py"
            check = _CHECK.format(imports=LIBRARIES[library], work=_WORK[library])
            for tree, content in (
                ("exercises", text(library, "x")),
                ("solutions", text(library, "2 * x")),
                ("checks", check),
            ):
                path = root / tree / stage / file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8")
            needs = f'"{library}"'
            tables.append(
                f'[[exercise]]\nslug = "{slug}"\ntitle = "Double"\nkind = "fill"\nminutes = 1\n'
                f'needs = [{needs}]\nhints = ["a", "b", "c"]\nafter = "Done."\n'
            )
        (root / "exercises" / stage / "README.md").write_text(f"# {stage}\n", encoding="utf-8")
        (root / "checks" / stage / "stage.toml").write_text("\n".join(tables), encoding="utf-8")
