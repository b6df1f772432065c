"""The shortcut past Typer's validator, and Typer without it."""

import pytest
import typer
from typer.main import get_command

from mlx_exercises.cli import app, text_params

WORDS = ["verify", "--junit", "a.xml", "one", "two", "--json"]


def values(words):
    """The values that a command would be called with."""
    command = get_command(app.build(words[0])).commands[words[0]]
    with command.make_context(words[0], list(words[1:])) as ctx:
        return ctx.params


@pytest.mark.parametrize("words", [WORDS, ["verify"], ["hint"], ["restore", "a", "--from", "b"]])
def test_values_are_the_same_without_the_shortcut(monkeypatch, words):
    """What Typer's validator makes of our arguments is what the shortcut makes of them."""
    quick = values(words)
    monkeypatch.setattr(text_params, "KNOWN_VERSIONS", "none")
    slow = values(words)
    assert {k: v or None for k, v in quick.items()} == {k: v or None for k, v in slow.items()}


def spared():
    """The parameters of `verify` that take the shortcut."""
    command = get_command(app.build("verify")).commands["verify"]
    with command.make_context("verify", []) as ctx:
        return {each.name for each in command.get_params(ctx) if "get_runtime_param" in vars(each)}


def test_other_versions_are_left_alone(monkeypatch):
    """Text and flags are spared validation, and only in the versions that are known."""
    assert spared() >= {"names", "junit", "as_json"}
    monkeypatch.setattr(text_params, "KNOWN_VERSIONS", "none")
    assert spared() == set()


def test_other_types_are_validated():
    """A number that a command may take one day goes through Typer's own validator."""
    program = typer.Typer()

    @program.command(cls=text_params.Command)
    def count(number: int) -> int:
        return number

    command = get_command(program)
    with command.make_context("count", ["7"]) as ctx:
        assert ctx.params == {"number": 7}
