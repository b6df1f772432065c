"""Whether this user can be denied to write somewhere: not root, and not on Windows."""

import os

import pytest

needs_denied_writes = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may write everywhere"
)
