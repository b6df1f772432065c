"""The shelf of pictures, one of each kind, as a fixture."""

import importlib.util
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location(
    "shelf_of_pictures", Path(__file__).with_name("shelf.py")
)
_shelf = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_shelf)


def pytest_generate_tests(metafunc):
    if "picture" in metafunc.fixturenames:
        metafunc.parametrize("picture", _shelf.SHELF.values(), ids=_shelf.SHELF)


@pytest.fixture
def shelf():
    return _shelf.SHELF
