"""Shifts every fixed seed of a check, for authors.

A check fixes its seeds so that a run can be repeated. Only other seeds show whether a solution
passes by the luck of one draw, and no author should have to add an offset to every seed for that.
"""

from __future__ import annotations

import random
import sys
from numbers import Integral
from typing import Any

_STRIDE = 7919  # more than the seeds of one check differ by, so that runs share no draws


def shift_seeds(by: int) -> None:
    """Patch the random generators of Python, NumPy and torch to add an offset to every seed.

    `by` is the offset in strides; with 0 nothing is patched. A seed of None stays None. Only
    libraries that are loaded already are patched, and functions that a library has imported by
    name keep their seeds. Nothing undoes the patches: the process is there for one run.
    """
    if by == 0:
        return

    def shifted(seed: Any) -> Any:
        # NumPy's integers count as Integral too.
        if isinstance(seed, Integral) and not isinstance(seed, bool):
            return (int(seed) + _STRIDE * by) % 2**32
        if isinstance(seed, list | tuple) and all(isinstance(each, Integral) for each in seed):
            return [*seed, by]
        return seed

    _python(shifted)
    if "numpy" in sys.modules:
        _numpy(sys.modules["numpy"].random, shifted)
    if "torch" in sys.modules:
        _torch(sys.modules["torch"], shifted)


def _python(shifted: Any) -> None:
    seed = random.seed

    class Random(random.Random):
        def seed(self, a: Any = None, version: int = 2) -> None:
            super().seed(shifted(a), version)

    random.seed = lambda a=None, version=2: seed(shifted(a), version)
    # Through `vars`, since mypy does not let a class be assigned.
    vars(random)["Random"] = Random


def _numpy(module: Any, shifted: Any) -> None:
    default_rng, seed = module.default_rng, module.seed

    class RandomState(module.RandomState):  # type: ignore[misc]
        def __init__(self, seed: Any = None) -> None:
            super().__init__(shifted(seed))

    class SeedSequence(module.SeedSequence):  # type: ignore[misc]
        def __init__(self, entropy: Any = None, **more: Any) -> None:
            super().__init__(shifted(entropy), **more)

    module.default_rng = lambda seed=None: default_rng(shifted(seed))
    module.seed = lambda a=None: seed(shifted(a))
    module.RandomState = RandomState
    module.SeedSequence = SeedSequence


def _torch(module: Any, shifted: Any) -> None:
    manual_seed = module.manual_seed

    class Generator(module.Generator):  # type: ignore[misc]
        def manual_seed(self, seed: int) -> Any:
            return super().manual_seed(shifted(seed))

    module.manual_seed = module.random.manual_seed = lambda seed: manual_seed(shifted(seed))
    module.Generator = Generator
