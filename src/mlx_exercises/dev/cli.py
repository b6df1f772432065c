"""`mlx dev …`: what authors type."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from mlx_exercises.curriculum.loader import shipped_root
from mlx_exercises.dev.repository import read_repository
from mlx_exercises.errors import NOT_PASSED, MlxError
from mlx_exercises.model.curriculum import KINDS

app = typer.Typer(
    name="dev",
    help="For authors: lint exercises, test their checks by mutation, create new ones.",
    no_args_is_help=True,
    add_completion=False,
)

Names = Annotated[
    list[str] | None, typer.Argument(metavar="NAME", help="Exercises or stages; all by default.")
]
Root = Annotated[
    Path | None, typer.Option(help="The folder with exercises/, checks/ and solutions/.")
]
Json = Annotated[bool, typer.Option("--json", help="One document on stdout, nothing else.")]


@app.callback()
def dev() -> None:
    """Keep this a group, however few its commands."""


@app.command()
def check(
    names: Names = None,
    *,
    thorough: Annotated[bool, typer.Option(help="All 200 seeds.")] = False,
    as_json: Json = False,
    root: Root = None,
) -> None:
    """Hold the curriculum to its rules."""
    from mlx_exercises.dev.check_runner import CheckRunner
    from mlx_exercises.dev.lint import report
    from mlx_exercises.dev.lint.runner import lint_exercises, lint_repository

    repository = read_repository(_root(root))
    exercises = repository.find(names or [])
    console = _console(as_json)
    # Before anybody adds to the files.
    whole = lint_repository(repository, exercises if names else None)
    of_all = [] if names and not whole.diagnostics else [whole]
    results = []
    with CheckRunner() as runner:
        for result in chain(lint_exercises(exercises, runner, thorough=thorough), of_all):
            results.append(result)
            report.print_result(console, result, repository.root)
    report.print_sum(console, results)
    passed = all(result.passed for result in results)
    if as_json:
        found = [result.to_json(repository.root) for result in results]
        typer.echo(json.dumps({"passed": passed, "inspections": found}, indent=1))
    if not passed:
        raise typer.Exit(NOT_PASSED)


@app.command()
def mutate(
    names: Names = None,
    *,
    sample: Annotated[int | None, typer.Option(min=1, help="Run so many, at random.")] = None,
    seed: Annotated[int, typer.Option(help="Of the sample.")] = 0,
    tables: Annotated[bool, typer.Option(help="Print a table for each survivor.")] = False,
    as_json: Json = False,
    root: Root = None,
) -> None:
    """Test the checks: change the solutions in small ways, and see which changes pass."""
    from mlx_exercises.dev.check_runner import CheckRunner
    from mlx_exercises.dev.mutation import report
    from mlx_exercises.dev.mutation.equivalent import as_table
    from mlx_exercises.dev.mutation.run import MutationRun

    exercises = read_repository(_root(root)).find(names or [])
    console = _console(as_json)
    results = []
    with CheckRunner() as runner, console.status("Making mutants") as status:
        mutation_run = MutationRun(exercises, runner)
        for result in mutation_run.run(sample, seed, status.update):
            results.append(result)
            if result.survived:
                report.print_survivor(console, result)
                if tables:
                    console.print(as_table(result.files.slug, result.mutant.key), markup=False)
    report.print_report(console, mutation_run, results)
    if as_json:
        typer.echo(json.dumps(report.to_json(mutation_run, results), indent=1))
    if not report.is_passed(mutation_run, results):
        raise typer.Exit(NOT_PASSED)


@app.command()
def new(
    stage: Annotated[str, typer.Argument(help="03_calculus, calculus, 3, or a new 28_robots.")],
    slug: Annotated[str, typer.Argument(help="The name without a number: chain_rule.")],
    *,
    kind: Annotated[str, typer.Option(help=f"One of {', '.join(KINDS)}.")] = "write",
    title: Annotated[str, typer.Option(help="What the learner reads; made of the slug.")] = "",
    draft: Annotated[
        bool,
        typer.Option("--draft", help="The smallest useful set, which no learner gets."),
    ] = False,
    root: Root = None,
) -> None:
    """Write the files of a new exercise from a template of its kind."""
    from mlx_exercises.dev.scaffold import create_exercise

    folder = _root(root)
    for path in create_exercise(folder, stage, slug, kind, title=title, draft=draft):
        typer.echo(str(path.relative_to(folder)))
    typer.echo(f"Write what is marked AUTHOR:, then run: mlx dev check {slug}")


def _root(given: Path | None) -> Path:
    return (given or shipped_root()).resolve()


def _console(as_json: bool) -> Console:  # noqa: FBT001 - the flag of two commands
    # With --json, stdout is for the document alone.
    return Console(stderr=as_json, highlight=False, soft_wrap=True)


def main() -> None:
    """Run the author's tools alone, and report errors in our own words."""
    try:
        app()
    except MlxError as error:
        typer.echo(f"{error.what} {error.advice}", err=True)
        raise SystemExit(error.exit_code) from None
