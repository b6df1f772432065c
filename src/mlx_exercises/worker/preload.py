"""Loads libraries ahead of time and warms them up, so that no save ever waits for them."""

from __future__ import annotations

import contextlib
import gc
import importlib
import sys
from collections.abc import Iterable

_initialized: set[str] = set()


def load(names: Iterable[str]) -> None:
    """Import modules (`a.b`) and attributes (`a.b:c`); the check reports what fails."""
    for name in names:
        module, _, attribute = name.partition(":")
        with contextlib.suppress(Exception):
            loaded = importlib.import_module(module)
            if attribute:
                getattr(loaded, attribute, None)
    _initialize_lazy_parts()
    # What is loaded stays: the collector need not visit it, and so all forks share its pages.
    gc.collect()
    gc.freeze()


def _initialize_lazy_parts() -> None:
    """Do once what a library puts off until its first use."""
    if "torch" in sys.modules and "torch" not in _initialized:
        _initialized.add("torch")
        import torch

        torch.set_num_threads(1)
        with contextlib.suppress(RuntimeError):  # too late once anything ran in parallel
            torch.set_num_interop_threads(1)
        # The first optimizer imports some 800 modules.
        torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
    if "matplotlib.pyplot" in sys.modules and "matplotlib" not in _initialized:
        _initialized.add("matplotlib")
        import matplotlib.pyplot as plt

        # The first text drawn reads the font list.
        figure = plt.figure()
        figure.text(0, 0, "a")
        figure.canvas.draw()
        plt.close(figure)


def warm_up_libraries() -> None:
    """Run one tiny training step in the child, to pay one-time costs before the save.

    The first backward pass and optimizer step of a process cost some 30 ms, the first transformer
    another 60, the first fit of scikit-learn 8: after a fork, the operating system first copies
    every page that is written to. The fork server itself must not: it would start threads.
    """
    if linear := sys.modules.get("sklearn.linear_model"):
        linear.LinearRegression().fit([[0.0], [1.0]], [0.0, 1.0])
    if "torch" in sys.modules:
        import torch

        state = torch.get_rng_state()
        model = torch.nn.Linear(2, 2)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
        scores = model(torch.zeros(2, 2))
        loss = torch.nn.functional.cross_entropy(scores, torch.tensor([0, 1]))
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        if gpt2 := sys.modules.get("transformers.models.gpt2.modeling_gpt2"):
            sizes = {"vocab_size": 4, "n_positions": 4, "n_embd": 4, "n_layer": 1, "n_head": 1}
            config = gpt2.GPT2Config(**sizes, bos_token_id=None, eos_token_id=None)
            gpt2.GPT2LMHeadModel(config)(torch.zeros(1, 2, dtype=torch.long))
        torch.set_rng_state(state)
