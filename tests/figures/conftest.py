"""The sample figures, one of each kind, as a fixture."""

import importlib.util
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location(
    "sample_figures", Path(__file__).with_name("samples.py")
)
_samples = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_samples)


def pytest_generate_tests(metafunc):
    if "figure" in metafunc.fixturenames:
        metafunc.parametrize("figure", _samples.SAMPLES.values(), ids=_samples.SAMPLES)


@pytest.fixture
def samples():
    return _samples.SAMPLES
