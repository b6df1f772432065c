"""Other draws from the same check: every fixed seed moved, for authors.

A check fixes its seeds so that a run can be repeated. Whether the reference passes by
understanding or by the luck of one draw shows only under other seeds, and no author should
have to thread an offset through a check for that.
"""

from __future__ import annotations

import random
import sys
from numbers import Integral
from typing import Any

_STRIDE = 7919  # further apart than the seeds of one check, so that runs share no draws


def shift(by: int) -> None:
    """Move every seed given from now on to the dice of Python, NumPy and torch.

    `by` counts the moves; 0 moves nothing. Only libraries that are loaded already are
    touched, and what a library imported for itself by name keeps its seeds. No seed stays
    no seed. Nothing is undone: the process is there for one run.
    """
    if by == 0:
        return

    def moved(seed: Any) -> Any:
        # NumPy's whole numbers count as Integral too.
        if isinstance(seed, Integral) and not isinstance(seed, bool):
            return (int(seed) + _STRIDE * by) % 2**32
        if isinstance(seed, list | tuple) and all(isinstance(each, Integral) for each in seed):
            return [*seed, by]
        return seed

    _python(moved)
    if "numpy" in sys.modules:
        _numpy(sys.modules["numpy"].random, moved)
    if "torch" in sys.modules:
        _torch(sys.modules["torch"], moved)


def _python(moved: Any) -> None:
    seed = random.seed

    class Random(random.Random):
        def seed(self, a: Any = None, version: int = 2) -> None:
            super().seed(moved(a), version)

    random.seed = lambda a=None, version=2: seed(moved(a), version)
    # By attribute names, since mypy holds that a class cannot be assigned.
    vars(random)["Random"] = Random


def _numpy(module: Any, moved: Any) -> None:
    default_rng, seed = module.default_rng, module.seed

    class RandomState(module.RandomState):  # type: ignore[misc]
        def __init__(self, seed: Any = None) -> None:
            super().__init__(moved(seed))

    class SeedSequence(module.SeedSequence):  # type: ignore[misc]
        def __init__(self, entropy: Any = None, **more: Any) -> None:
            super().__init__(moved(entropy), **more)

    module.default_rng = lambda seed=None: default_rng(moved(seed))
    module.seed = lambda a=None: seed(moved(a))
    module.RandomState = RandomState
    module.SeedSequence = SeedSequence


def _torch(module: Any, moved: Any) -> None:
    manual_seed = module.manual_seed

    class Generator(module.Generator):  # type: ignore[misc]
        def manual_seed(self, seed: int) -> Any:
            return super().manual_seed(moved(seed))

    module.manual_seed = module.random.manual_seed = lambda seed: manual_seed(moved(seed))
    module.Generator = Generator
