"""The cache of the parsed manifests."""

import dataclasses
import json

import pytest
import small_curriculum

from mlx_exercises.curriculum import cache


@pytest.fixture
def root(tmp_path):
    """A curriculum of three stages, of which none was read yet."""
    return small_curriculum.write(tmp_path)


def test_a_changed_stage_key_is_noticed(root):
    """A key that is added to a manifest counts at the next start."""
    assert not any(stage.python_first for stage in cache.read_stages(root))
    manifest = root / "checks" / "01_middle" / "stage.toml"
    manifest.write_text("python_first = true\n" + manifest.read_text())
    assert [stage.python_first for stage in cache.read_stages(root)] == [False, True, False]


def test_a_cache_of_other_records_is_not_used(root, monkeypatch):
    """What a program without a field has stored is read anew by one that has the field."""
    manifest = root / "checks" / "01_middle" / "stage.toml"
    manifest.write_text("python_first = true\n" + manifest.read_text())

    def old_fields(record):
        return [field for field in dataclasses.fields(record) if field.name != "python_first"]

    with monkeypatch.context() as patch:
        patch.setattr(cache, "fields", old_fields)
        cache.read_stages(root)
    path = root / "checks" / "__pycache__" / "curriculum.json"
    stored = json.loads(path.read_text())
    for stage in stored["stages"]:
        del stage["python_first"]
    path.write_text(json.dumps(stored))
    assert [stage.python_first for stage in cache.read_stages(root)] == [False, True, False]


def test_a_valid_cache_is_used(root):
    """As long as no manifest changes, the stages come from the cache."""
    cache.read_stages(root)
    path = root / "checks" / "__pycache__" / "curriculum.json"
    path.write_text(path.read_text().replace('"title": "Begin"', '"title": "From the cache"'))
    assert cache.read_stages(root)[0].title == "From the cache"
