"""Lines cut from a stream of bytes."""

import pytest

from mlx_exercises.model.lines import iter_lines


def reader(*chunks):
    """A `read` that returns the chunks one after another; a class of exception is raised."""
    rest = [*chunks, b""]

    def read():
        chunk = rest.pop(0)
        if isinstance(chunk, type):
            raise chunk
        return chunk

    return read


@pytest.mark.parametrize(
    ("chunks", "lines"),
    [
        ([b"a\nb\n"], [b"a", b"b"]),
        ([b"a", b"b\nc", b"\n\n"], [b"ab", b"c", b""]),
        ([b"a\nbc"], [b"a"]),
        ([b"a\nb", ConnectionResetError, b"c\n"], [b"a"]),
        ([b"1234", b"56\n7\n"], [b"1234", b"56", b"7"]),
    ],
)
def test_lines_do_not_depend_on_chunks(chunks, lines):
    """Lines end at newlines, the stream at no bytes or an error; long lines come in pieces."""
    assert list(iter_lines(reader(*chunks), longest=3)) == lines
