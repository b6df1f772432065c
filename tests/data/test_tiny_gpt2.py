"""The small model loads without a network, and has learned from what it read."""

from __future__ import annotations

import math
import subprocess
import sys

import pytest

from mlx_exercises import data

LOAD = """
import json, sys
import numpy as np, torch
from transformers import AutoModelForCausalLM, AutoTokenizer
from mlx_exercises import data

torch.set_num_threads(1)
tokenizer = AutoTokenizer.from_pretrained(data.tiny_gpt2())
model = AutoModelForCausalLM.from_pretrained(data.tiny_gpt2()).eval()
text = data.pythondocs()
pieces = [text[i : i + 1000] for i in range(0, len(text), 1000)]
pairs, single, losses, windows = np.zeros((512, 512)), np.ones(512), [], []
for number, piece in enumerate(pieces):
    ids = tokenizer(piece, verbose=False).input_ids
    if number % 10 < 9:
        np.add.at(pairs, (ids[:-1], ids[1:]), 1)
        np.add.at(single, ids, 1)
        continue
    for i in range(0, len(ids) - 1, 128):
        window = torch.tensor([ids[i : i + 128]])
        with torch.no_grad():
            scores = model(input_ids=window).logits[0, :-1]
        each = torch.nn.functional.cross_entropy(scores, window[0, 1:], reduction="none")
        losses += each.tolist()
        windows.append(window[0].tolist())
table = (pairs + 10 * single / single.sum()) / (pairs.sum(axis=1, keepdims=True) + 10)
rivals = [-np.log(table[a, b]) for each in windows for a, b in zip(each, each[1:])]
mixed = "Ünïcode ☃, and 'mary'"
print(json.dumps({
    "loss": sum(losses) / len(losses),
    "bigram": float(np.mean(rivals)),
    "weights": model.num_parameters(),
    "dtype": str(model.dtype),
    "round": tokenizer.decode(tokenizer(mixed).input_ids) == mixed,
    "special": [tokenizer.eos_token_id, tokenizer.pad_token_id],
    "config": [model.config.eos_token_id, model.config.pad_token_id],
}))
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """Return what a Python without a hub, and with an empty cache, finds in the folder."""
    import json
    import os

    nowhere = str(tmp_path_factory.mktemp("hub"))
    done = subprocess.run(
        [sys.executable, "-c", LOAD],
        capture_output=True,
        text=True,
        check=True,
        timeout=110,
        env={**os.environ, "HF_HUB_OFFLINE": "1", "HF_HOME": nowhere},
    )
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def test_it_loads_offline(found: dict[str, object]) -> None:
    """from_pretrained finds 235,656 float32 weights, and the tokenizer gives texts back whole."""
    assert found["weights"] == 235_656
    assert found["dtype"] == "torch.float32"
    assert found["round"] is True
    assert found["special"] == found["config"] == [0, 1]


def test_it_beats_the_bigram(found: dict[str, object]) -> None:
    """On pieces it has not read it is surprised less than the pairs are, by 0.4 nats or more."""
    loss, bigram = found["loss"], found["bigram"]
    assert isinstance(loss, float)
    assert isinstance(bigram, float)
    assert loss < bigram - 0.4
    assert bigram < math.log(512) - 2


def test_its_card_says_what_was_measured(found: dict[str, object]) -> None:
    """The loss in the folder's README is the one that is measured here."""
    card = (data.tiny_gpt2() / "README.md").read_text(encoding="utf-8")
    assert f"| this model | {found['loss']:.3f} (" in card
    assert f"{found['weights']:,} weights" in card


def test_it_is_small() -> None:
    """The folder holds less than 1 MB: weights that cannot run code, and clean text."""
    files = sorted(data.tiny_gpt2().iterdir())
    assert [each.name for each in files] == [
        *("README.md", "config.json", "generation_config.json", "model.safetensors"),
        *("tokenizer.json", "tokenizer_config.json"),
    ]
    assert sum(each.stat().st_size for each in files) < 1_000_000
    for each in files:
        if each.suffix != ".safetensors":
            content = each.read_bytes()
            assert "\r" not in content.decode("utf-8")
            assert content.endswith(b"\n")
