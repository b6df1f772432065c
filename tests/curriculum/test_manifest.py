"""One reader of manifests: tolerant for authors, strict for the runner."""

import pytest
import small_curriculum

from mlx_exercises.curriculum.manifest import read_manifest, read_stage
from mlx_exercises.errors import Damaged


@pytest.fixture
def path(tmp_path):
    """The manifest of a stage with three exercises."""
    return small_curriculum.write(tmp_path) / "checks" / "00_begin" / "stage.toml"


def test_a_manifest_that_is_right_is_read_both_ways(path):
    """The tolerant and the strict reader find the same exercises."""
    manifest = read_manifest(path)
    assert not manifest.flaw
    assert manifest.slugs == [each.slug for each in read_stage(path).exercises]


def test_a_missing_key_stops_the_runner_only(path):
    """Without a title, authors still get the tables; the runner names file and key."""
    path.write_text(path.read_text().replace('title = "Double"\n', ""))
    assert read_manifest(path).slugs == ["double", "triple", "both"]
    with pytest.raises(Damaged, match=r"stage\.toml.*'title'"):
        read_stage(path)


@pytest.mark.parametrize("content", [b"title = ", b"\xff\xfe", None])
def test_what_is_no_toml_is_a_flaw_or_damaged(path, content):
    """A file that is missing or no TOML: one flaw for authors, `Damaged` for the runner."""
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    manifest = read_manifest(path)
    assert manifest.flaw.startswith("is missing" if content is None else "cannot be read: ")
    assert manifest.tables == []
    assert manifest.line_of("double") is None
    with pytest.raises(Damaged) as damaged:
        read_stage(path)
    assert f"{path} {manifest.flaw}" in damaged.value.what


@pytest.mark.parametrize("exercises", ['"x"', "3", '[1, "x"]', '[{slug = "double"}]'])
def test_exercises_of_the_wrong_type_never_raise_in_the_tolerant_reader(path, exercises):
    """Whatever `exercise` holds, the tables are the dictionaries in it."""
    path.write_text(f'title = "T"\nexercise = {exercises}\n')
    assert read_manifest(path).slugs == (["double"] if "slug" in exercises else [])


def test_a_table_has_a_line(path):
    """`line_of` finds the line of a slug, counted from 1, also behind a comment."""
    lines = path.read_text().splitlines()
    assert lines[read_manifest(path).line_of("triple") - 1] == 'slug = "triple"'
    path.write_text(path.read_text().replace('slug = "both"', "slug = 'both'  # the last"))
    assert read_manifest(path).line_of("both") is not None
    assert read_manifest(path).line_of("none") is None
