"""Workflows, Makefile, hooks, forms and documents agree with one another and with the code."""

import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
YAML_FILES = [
    *WORKFLOWS,
    *sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml")),
    ROOT / ".github" / "dependabot.yml",
    ROOT / ".pre-commit-config.yaml",
    ROOT / "docs" / "classroom.yml",
]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]
# In pieces, so that this file names none of them.
REGISTRIES = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("download", "pytorch", "org"),
        ("anaconda", "org"),
        ("anaconda", "com"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("crates", "io"),
        ("rubygems", "org"),
        ("docker", "io"),
        ("ghcr", "io"),
        ("quay", "io"),
        ("mcr", "microsoft", "com"),
        ("proxy", "golang", "org"),
    )
]
# Data that learners read is kept as its authors wrote it.
AS_IT_CAME = ("exercises/data/",)


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


def load(path):
    """Parse YAML, in which GitHub's key `on` is a truth value."""
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    if isinstance(document, dict) and True in document:
        document["on"] = document.pop(True)
    return document


def run_lines(workflow):
    """Every line of shell in a workflow."""
    for job in workflow["jobs"].values():
        for step in job.get("steps", ()):
            yield from (line.strip() for line in step.get("run", "").splitlines())


def recipes():
    """The Makefile's commands, as somebody types them whose `python` is the environment's."""
    lines = [line.strip() for line in text("Makefile").splitlines() if line.startswith("\t")]
    return [line.replace("$(PYTHON)", "python") for line in lines]


def readme_commands():
    return [line for line in text("README.md").splitlines() if line.startswith("python3 -m venv")]


@pytest.mark.parametrize("path", YAML_FILES, ids=lambda path: path.name)
def test_every_yaml_file_parses(path):
    """Each YAML file holds a mapping."""
    assert isinstance(load(path), dict)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_asks_for_little_and_ends(path):
    """A workflow may only read the repository unless a job says more, and each job has an end."""
    workflow = load(path)
    assert workflow["permissions"] == {"contents": "read"}
    for name, job in workflow["jobs"].items():
        assert "uses" in job or job["timeout-minutes"] <= 180, name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_to_a_major_version(path):
    """An action is used at a major version, and only those of GitHub and of the index's own."""
    for job in load(path)["jobs"].values():
        for used in [step["uses"] for step in job.get("steps", ()) if "uses" in step]:
            assert re.fullmatch(r"(actions|pypa)/[\w-]+@(release/)?v\d+", used), used


def test_the_workflows_run_the_commands_of_the_makefile():
    """What CI installs, tests and lints is a line of the Makefile, as anybody can type it."""
    known = {*recipes(), "python tools/make_site.py"}
    tools = re.compile(r"python -m (pytest|ruff|mypy|coverage)\b")
    lines = [*run_lines(load(ROOT / ".github/workflows/ci.yml"))]
    lines = [line for line in lines if tools.match(line) and "--format=markdown" not in line]
    assert len(lines) >= 8
    assert set(lines) <= known
    install = "python -m pip install -c constraints.txt -e '.[dev]'"
    assert install in known
    assert install in run_lines(load(ROOT / ".github/workflows/ci.yml"))
    weekly = [*run_lines(load(ROOT / ".github/workflows/weekly.yml"))]
    assert install.replace("-c constraints.txt ", "") in weekly
    assert "python -m pytest" in weekly


def test_readme_makefile_and_container_install_alike():
    """The README's two commands are the Makefile's set-up and the dev container's."""
    start, develop = readme_commands()
    container = json.loads(text(".devcontainer/devcontainer.json"))
    commands = [container["postCreateCommand"], container["postAttachCommand"]]
    assert start == " && ".join(commands)
    venv, install, test = (word.replace(".venv/bin/", "") for word in develop.split(" && "))
    assert [venv, f"python -m {install}"] == recipes()[1:3]
    assert test in recipes()


def test_the_whole_of_ci_is_ci_run():
    """The job for everything is `.ci/run`, which takes its command from the README."""
    workflow = load(ROOT / ".github/workflows/ci.yml")
    assert workflow["jobs"]["everything"]["steps"][-1]["run"] == ".ci/run"
    assert "README.md" in text(".ci/run")


def test_the_recorded_first_run_is_made_by_ci():
    """The site shows a first run recorded just before, and `.ci/run` records one as well."""
    lines = [*run_lines(load(ROOT / ".github/workflows/pages.yml"))]
    (recording,) = [line for line in lines if "record_first_run.py" in line]
    assert recording.endswith("> docs/first_run.md")
    assert lines.index(recording) < lines.index("python tools/make_site.py")
    assert "tools/record_first_run.py" in text(".ci/run")


def test_every_python_of_the_classifiers_is_tested():
    """The versions in the classifiers are CI's on Linux; macOS and Windows have the newest."""
    versions = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["classifiers"]))
    matrix = load(ROOT / ".github/workflows/ci.yml")["jobs"]["quick"]["strategy"]["matrix"]
    assert matrix["python"] == versions
    assert PROJECT["requires-python"] == f">={versions[0]}"
    others = {each["os"]: each["python"] for each in matrix["include"]}
    assert others == {"macos-latest": versions[-1], "windows-latest": versions[-1]}


def test_a_release_is_tested_first_and_needs_no_password():
    """Publishing waits for the tests and the build, and has an OIDC token instead of a secret."""
    jobs = load(ROOT / ".github/workflows/release.yml")["jobs"]
    assert jobs["test"]["uses"] == "./.github/workflows/ci.yml"
    assert set(jobs["publish"]["needs"]) == {"test", "build"}
    assert jobs["publish"]["permissions"] == {"id-token": "write"}
    assert "secrets." not in text(".github/workflows/release.yml")


def test_no_file_names_a_package_registry():
    """Nowhere is an index spelled out: a mirror or another one is the user's to choose."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z"]
    try:
        listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no git, or no clone")
    wanted = re.compile("|".join(map(re.escape, REGISTRIES)), re.IGNORECASE)
    seen = 0
    for name in filter(None, listed.split("\0")):
        path = ROOT / name
        if name.startswith(AS_IT_CAME) or not path.is_file():
            continue
        try:
            found = wanted.search(path.read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            continue
        seen += 1
        assert not found, f"{name} names {found}"
    assert seen > 1000


def test_the_address_of_the_repository_is_one():
    """Every document and form that links to the project means the address in pyproject.toml."""
    source = PROJECT["urls"]["Source"]
    assert all(source.partition("://")[2].split("/")[1] in url for url in PROJECT["urls"].values())
    owner = re.escape(source.rpartition("/")[0])
    for name in ("SECURITY.md", "CODE_OF_CONDUCT.md", ".github/ISSUE_TEMPLATE/config.yml"):
        links = re.findall(owner + r"/[\w-]+", text(name))
        assert links, name
        assert set(links) == {source}, name


def test_the_forms_ask_what_helps():
    """A bug comes with `mlx doctor --json`; an exercise's form tells three kinds of fault apart."""
    forms = {path.stem: load(path) for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")}
    assert set(forms) == {"config", "bug", "exercise", "idea"}
    for name in ("bug", "exercise", "idea"):
        assert {"name", "description", "labels", "body"} <= set(forms[name])
        fields = [each["id"] for each in forms[name]["body"]]
        assert len(fields) == len(set(fields))
    assert "mlx doctor --json" in str(forms["bug"])
    kinds = str(forms["exercise"])
    assert all(
        kind in kinds for kind in ("wrong answer is accepted", "right answer is ref", "unclear")
    )


def test_every_hook_is_local_and_its_program_is_there():
    """Git hooks fetch nothing; what they start is git or a script of the repository."""
    (repository,) = load(ROOT / ".pre-commit-config.yaml")["repos"]
    assert repository["repo"] == "local"
    for hook in repository["hooks"]:
        program = hook["entry"].split()[0]
        assert program == "git" or (ROOT / program).is_file(), hook["id"]
        if program != "git" and os.name == "posix":
            assert os.access(ROOT / program, os.X_OK), program
    names = {hook["id"] for hook in repository["hooks"]}
    assert {"ruff-check", "ruff-format", "mypy", "exercises", "subject"} <= names


def test_everything_that_is_needed_is_pinned():
    """Each direct dependency, for learners, authors and building, has a version in constraints."""
    pins = re.findall(r"^([\w.-]+)==", text("constraints.txt"), re.MULTILINE)
    pinned = {re.sub(r"[-_.]+", "-", name).lower() for name in pins}
    asked = [*PROJECT["dependencies"], *PYPROJECT["build-system"]["requires"]]
    asked += [each for extra in PROJECT["optional-dependencies"].values() for each in extra]
    for requirement in asked:
        name = re.match(r"[\w.-]+", requirement).group()
        assert re.sub(r"[-_.]+", "-", name).lower() in pinned, requirement
    assert len(pins) == len(pinned)


def test_the_version_of_a_tree_without_a_tag():
    """A source tree that was never installed says what a build without a tag would say."""
    fallback = PYPROJECT["tool"]["hatch"]["version"]["fallback-version"]
    assert f'__version__ = "{fallback}"' in text("src/mlx_exercises/__init__.py")
    assert PYPROJECT["tool"]["hatch"]["build"]["hooks"]["vcs"]["version-file"] in text(".gitignore")


def test_the_source_distribution_lists_what_exists():
    """Each name in the list of what is packed is there."""
    for name in PYPROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]:
        assert (ROOT / name).exists(), name


def test_coverage_has_a_floor_and_follows_workers():
    """Branches are measured in subprocesses and forked workers, and falling below a floor fails."""
    coverage = PYPROJECT["tool"]["coverage"]
    assert coverage["run"]["branch"]
    assert {"subprocess", "fork", "_exit"} <= set(coverage["run"]["patch"])
    assert coverage["report"]["fail_under"] >= 88


history = runpy.run_path(str(ROOT / "tools" / "check_history.py"))


@pytest.mark.parametrize(
    "subject",
    [
        "worker: end descendants that left the session",
        "check 23/02: tell the ROC of the training data apart",
        "ui, cli: names of the field",
        "Merge branch 'habits'",
        'Revert "worker: end descendants that left the session, whatever they do then"',
        "fixup! worker: end descendants",
    ],
)
def test_good_subjects_pass(subject):
    """A subject that begins with its place passes, and so does what git writes itself."""
    assert not [*history["subject_faults"](subject)]


@pytest.mark.parametrize(
    "subject", ["", "Capital", "Worker: capital", "worker:no blank", "worker: " + "x" * 65]
)
def test_other_subjects_are_refused(subject):
    """A subject without a place, or of more than 72 characters, is refused with advice."""
    assert [*history["subject_faults"](subject)]


def test_a_subject_of_72_characters_passes():
    """72 characters are allowed, and 73 are not."""
    faults = history["subject_faults"]
    assert not [*faults("worker: " + "x" * 64)]
    assert len([*faults("worker: " + "x" * 65)]) == 1


def test_the_hook_judges_the_first_line(tmp_path):
    """The commit-msg hook reads git's file, exits with 1 for a bad subject and says why."""
    for message, code in (("worker: works\n\nA body: " + "long " * 40, 0), ("Capital\n", 1)):
        (tmp_path / "message").write_text(message, encoding="utf-8")
        command = [sys.executable, "tools/check_history.py", "--message", tmp_path / "message"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stderr
        assert bool(done.stderr) == bool(code)


def test_release_notes_are_one_section():
    """The notes of a version are its section and nothing else; a version without one has none."""
    notes = runpy.run_path(str(ROOT / "tools" / "release_notes.py"))["notes"]
    log = "# Changelog\n\n## 0.2.0 - 2027-01-02\n\n- new\n\n### Fixed\n\n- x\n\n## 0.1.0\n\n- old\n"
    assert notes(log, "0.2.0") == "- new\n\n### Fixed\n\n- x"
    assert notes(log, "0.1.0") == "- old"
    assert not notes(log, "0.2")
    assert not notes(log, "0x2.0")
    assert "The runner" in notes(text("CHANGELOG.md"), "Unreleased")


def test_the_site_is_built_and_every_link_leads_somewhere(tmp_path):
    """Each lesson, guide and decision has a page with its title, and no link is broken."""
    command = [sys.executable, "tools/make_site.py", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    sources = [*ROOT.glob("exercises/[0-9]*/README.md"), *ROOT.glob("docs/**/*.md")]
    for source in sources:
        name = "index.html" if source.name == "README.md" else f"{source.stem}.html"
        page = (tmp_path / "site" / source.relative_to(ROOT).with_name(name)).read_text("utf-8")
        assert "<h1" in page, source
        assert "<script" not in page, source
    assert len(sources) > 30


@pytest.mark.parametrize(
    "path", sorted((ROOT / "docs" / "decisions").glob("*.md")), ids=lambda path: path.stem
)
def test_a_decision_is_dated_complete_and_listed(path):
    """A decision has a number, a date, four parts and a line in CONTRIBUTING, and fits a page."""
    body = path.read_text(encoding="utf-8")
    assert re.match(rf"# {int(path.name[:4])}\. \w", body)
    assert re.search(r"^Date: 20\d\d-\d\d-\d\d\. Status: ", body, re.MULTILINE)
    headings = [line.split(",")[0] for line in body.splitlines() if line.startswith("## ")]
    assert headings == ["## Context", "## Decision", "## Consequences", "## Alternatives"]
    assert len(body.splitlines()) <= 70
    assert f"docs/decisions/{path.name}" in text("CONTRIBUTING.md")


def test_contributing_names_files_that_exist():
    """Every path that CONTRIBUTING names, in the repository or in the package, is there."""
    examples = "12_arc_length"
    names = re.findall(r"`([\w./-]+/[\w./-]*|[\w/]+\.(?:py|md|toml))`", text("CONTRIBUTING.md"))
    names = [name for name in names if examples not in name and not name.startswith("/")]
    assert len(names) > 25
    for name in names:
        places = (ROOT / name, ROOT / "src" / "mlx_exercises" / name)
        local = name in {"stage.toml", "equivalent.toml"} or name.startswith(".github")
        in_workflows = (ROOT / ".github" / "workflows" / name).exists()
        assert local or in_workflows or any(place.exists() for place in places), name


def test_the_model_checks_have_the_lengths_they_are_said_to_have():
    """The three checks to learn from go from short to long, as CONTRIBUTING says."""
    rows = re.findall(r"\]\((checks/\S+\.py)\) \| about (\d+) \|", text("CONTRIBUTING.md"))
    assert len(rows) == 3
    said = [int(lines) for _, lines in rows]
    assert said == sorted(said)
    for path, lines in rows:
        assert len(text(path).splitlines()) == pytest.approx(int(lines), rel=0.25), path


def test_a_first_draft_is_small_and_has_no_errors(tmp_path):
    """The command in CONTRIBUTING writes three small files; what they lack are warnings."""
    stage = "00_start"
    for tree in ("exercises", "checks", "solutions", "tests/mistakes"):
        shutil.copytree(ROOT / tree / stage, tmp_path / tree / stage)
    mlx = [sys.executable, "-m", "mlx_exercises", "dev"]

    def author(*words):
        return subprocess.run(
            [*mlx, *words, "--root", tmp_path], capture_output=True, text=True, check=False
        )

    assert "mlx dev new 03_calculus arc_length --draft" in text("CONTRIBUTING.md")
    assert author("new", stage, "arc_length", "--draft").returncode == 0
    files = [*tmp_path.glob("[ces]*/00_start/*_arc_length.py")]
    assert len(files) == 3
    assert 40 <= sum(len(file.read_text("utf-8").splitlines()) for file in files) <= 75
    found = json.loads(author("check", "arc_length", "--json").stdout)
    assert {each["rule"] for each in problems(found)} >= {"claims", "show", "hints", "unfinished"}
    assert {each["severity"] for each in problems(found)} == {"warning"}


def problems(document):
    """Yield every diagnostic in the JSON of `mlx dev check`."""
    if isinstance(document, dict):
        if "rule" in document:
            yield document
        for value in document.values():
            yield from problems(value)
    elif isinstance(document, list):
        for value in document:
            yield from problems(value)
