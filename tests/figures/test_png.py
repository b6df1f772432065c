"""Figures as files, made by a process of its own."""

import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from mlx_exercises.figures import Frames, Lines


def run(out, text, **environment):
    return subprocess.run(
        [sys.executable, "-m", "mlx_exercises.figures.png", str(out)],
        input=text,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
        env={**os.environ, "OMP_NUM_THREADS": "1", **environment},
    )


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_every_kind_becomes_a_png(samples, tmp_path):
    """A list of figures becomes a PNG each, and their paths are printed, in order."""
    done = run(tmp_path / "a.png", json.dumps([each.to_json() for each in samples.values()]))
    assert (done.returncode, done.stderr) == (0, "")
    paths = done.stdout.split()
    assert len(paths) == len(samples)
    assert paths[:2] == [str(tmp_path / "a.png"), str(tmp_path / "a-2.png")]
    for path in paths:
        head = Path(path).read_bytes()[:24]
        assert head.startswith(b"\x89PNG")
        wide, high = struct.unpack(">II", head[16:24])
        assert 200 < wide < 4000, path
        assert 80 < high < 6000, path
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(Path(p).name for p in paths)


def test_frames_become_an_animation_where_a_gif_is_wanted(tmp_path):
    """A GIF has every frame, and says so to whoever opens it."""
    frames = Frames([Lines({"loss": [3, 2, 1][: k + 1]}) for k in range(3)], seconds=0.1)
    done = run(tmp_path / "deep" / "moving.gif", json.dumps(frames.to_json()))
    assert (done.returncode, done.stderr) == (0, "")
    image = pytest.importorskip("PIL.Image")
    with image.open(tmp_path / "deep" / "moving.gif") as shown:
        assert shown.n_frames == 3


@pytest.mark.parametrize("text", ["", "{", '{"kind": "hologram"}', "5"])
def test_what_is_no_picture_is_refused_without_a_traceback(tmp_path, text):
    """One line on standard error, exit code 1, no file."""
    done = run(tmp_path / "a.png", text)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_a_dollar_sign_is_a_dollar_sign(tmp_path):
    """A label that matplotlib could take for broken mathematics is shown as it is."""
    chart = Lines({"cost in $ and ^_{": [1, 2]}, title="$\\frac{", y_scale="log")
    done = run(tmp_path / "a.png", json.dumps(chart.to_json()))
    assert (done.returncode, done.stderr) == (0, "")


def test_a_place_that_cannot_be_written_is_said_in_one_line(tmp_path):
    """A folder in the way ends the process with words, and leaves nothing half written."""
    (tmp_path / "a.png").mkdir()
    done = run(tmp_path / "a.png", json.dumps(Lines({"a": [1, 2]}).to_json()))
    assert done.returncode == 1
    assert "a.png could not be made" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]
