"""`mlx dev …`: what authors type."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from mlx_exercises.curriculum.loader import shipped_root
from mlx_exercises.dev.lint import report
from mlx_exercises.dev.repository import read_repository
from mlx_exercises.errors import NOT_PASSED, MlxError
from mlx_exercises.model.curriculum import KINDS

app = typer.Typer(
    name="dev",
    help="For authors: hold exercises to the standard, try the checks' teeth, begin a new one.",
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
    from mlx_exercises.dev.lint.runner import lint_exercises, lint_repository

    shelf = read_repository((root or shipped_root()).resolve())
    drafts = shelf.find(names or [])
    console = Console(stderr=as_json, highlight=False, soft_wrap=True)
    done = []
    whole = None if names else lint_repository(shelf)  # before anybody adds to it
    with CheckRunner() as laboratory:
        for inspection in lint_exercises(drafts, laboratory, thorough=thorough):
            done.append(inspection)
            report.print_inspection(console, inspection, shelf.root)
    if whole is not None:
        done.append(whole)
        report.print_inspection(console, whole, shelf.root)
    report.print_sum(console, done)
    passed = all(each.passed for each in done)
    if as_json:
        exercises = [each.to_json(shelf.root) for each in done]
        typer.echo(json.dumps({"passed": passed, "inspections": exercises}, indent=1))
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
    """Try the checks' teeth: change the solutions, and see who notices."""
    from mlx_exercises.dev.check_runner import CheckRunner
    from mlx_exercises.dev.mutation import report
    from mlx_exercises.dev.mutation.equivalent import as_table
    from mlx_exercises.dev.mutation.run import MutationRun

    drafts = read_repository((root or shipped_root()).resolve()).find(names or [])
    console = Console(stderr=as_json, highlight=False, soft_wrap=True)
    fates = []
    with CheckRunner() as laboratory, console.status("Making mutants") as status:
        campaign = MutationRun(drafts, laboratory)
        for fate in campaign.run(sample, seed, status.update):
            fates.append(fate)
            if fate.survived:
                report.print_survivor(console, fate)
                if tables:
                    console.print(as_table(fate.draft.slug, fate.mutant.key), markup=False)
    report.print_toll(console, campaign, fates)
    if as_json:
        typer.echo(json.dumps(report.to_json(campaign, fates), indent=1))
    if not report.is_passed(campaign, fates):
        raise typer.Exit(NOT_PASSED)


@app.command()
def new(
    stage: Annotated[str, typer.Argument(help="03_calculus, calculus, 3, or a new 28_robots.")],
    slug: Annotated[str, typer.Argument(help="The name without a number: chain_rule.")],
    *,
    kind: Annotated[str, typer.Option(help=f"One of {', '.join(KINDS)}.")] = "write",
    title: Annotated[str, typer.Option(help="What the learner reads; made of the slug.")] = "",
    root: Root = None,
) -> None:
    """Write the files of a new exercise from a template of its kind."""
    from mlx_exercises.dev.scaffold import begin

    folder = (root or shipped_root()).resolve()
    for path in begin(folder, stage, slug, kind, title=title):
        typer.echo(str(path.relative_to(folder)))
    typer.echo(f"Write what is marked AUTHOR:, then run: mlx dev check {slug}")


def main() -> None:
    """Run the author's tools alone, with errors in our own words."""
    try:
        app()
    except MlxError as error:
        typer.echo(f"{error.what} {error.advice}", err=True)
        raise SystemExit(error.exit_code) from None
