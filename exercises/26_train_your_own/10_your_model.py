"""Your model: from a manual to names, and a card that says what it is worth.

Here everything comes together. The shipped GPT-2 has read Python's manual. You train it on first
names of the US Census of 1990, and beside it a twin that starts from random weights:

    the checkpoint ──── 30 steps on 800 names ────▶ tuned
    random weights ──── the same 30 steps     ────▶ fresh        who is less surprised by 200
                                                                 names that neither has seen?

Surprise is measured per name, in nats: the sum of -log p over its tokens and the <end> after it.
With p = 0.1 for "m", 0.05 for "ary" after it, and 0.5 for <end> it is 2.30 + 3.00 + 0.69 = 5.99.
Unlike a loss per token it can be compared between models that cut names into different pieces.

A manual has next to no names in it. Does it help at all to have read one? Fine-tune, compare, let
the model invent ten names, and write a model card: the page with which a model is handed on, so
that others know what it was made of, how good it is, and what it is not for.

Trained for real, by your own code: the check takes some seconds and shows how far it is.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor
from transformers import AutoModelForCausalLM, AutoTokenizer, GPT2LMHeadModel

from mlx_exercises import data

Batch = dict[str, Tensor]
OnStep = Callable[[int, float], None]


class Result(NamedTuple):
    """What came out. The three losses are nats a held-out name."""

    tokenizer: AutoTokenizer
    tuned: GPT2LMHeadModel  # the checkpoint, trained on names
    fresh: GPT2LMHeadModel  # the same architecture from random weights, trained on names only
    before: float  # the loss of the checkpoint, before it saw a name
    after: float  # the loss of `tuned`
    alone: float  # the loss of `fresh`
    steps: int


def train(
    model: GPT2LMHeadModel, batches: Sequence[Batch], rate: float, on_step: OnStep | None = None
) -> list[float]:
    """Take one step of AdamW, with this rate, for each batch, dropout on; return the losses.

    After each step, on_step(step, loss) is called, if there is one; steps count from 1.
    """
    # TODO: the loop of every training, with on_step at its end.
    raise NotImplementedError


@torch.no_grad()
def name_loss(tokenizer: AutoTokenizer, model: GPT2LMHeadModel, names: Sequence[str]) -> float:
    """Return the surprise at a name, in nats, its <end> counted: the mean over n names."""
    # TODO: put the names into one batch, and turn the model's mean over tokens into one over names.
    raise NotImplementedError


@torch.no_grad()
def invent(
    tokenizer: AutoTokenizer, model: GPT2LMHeadModel, count: int, known: Sequence[str], seed: int
) -> list[str]:
    """Return `count` different names, sampled from the model, none of them in `known`.

    Every token may come, as often as the model says. A name is what is_name() takes for one, with
    at most 11 tokens before the model itself ends it. The same seed gives the same names.
    """
    # TODO: sample from <end> on, with model.generate, and keep new names until there are enough.
    raise NotImplementedError


def compare(
    learn: Sequence[str], held_out: Sequence[str], steps: int, on_step: OnStep | None = None
) -> Result:
    """Train the checkpoint and a fresh model of the same kind on the names to learn.

    Both get draw(tokenizer, learn, steps) at a rate of 0.002, and on_step hears of both. Names
    that are held out are for the three losses.
    """
    # TODO: make both models, train both alike, and measure all three losses.
    raise NotImplementedError


def model_card(result: Result, names: Sequence[str]) -> str:
    """Return a page in Markdown that tells a stranger what the tuned model is worth.

    Its first line is a title that begins with "# ". It names the data ("Census" and "manual"), the
    steps, the number of weights, the three losses with two decimals, all invented names, and has
    a line that begins with "Limits:".
    """
    # TODO: write the page, with what is in `result` and not with numbers that you remember.
    raise NotImplementedError


def is_name(text: str) -> bool:
    """Return whether this is a name: two letters or more, all of them a to z. Finished."""
    return len(text) > 1 and text.isascii() and text.isalpha() and text.islower()


def collate(tokenizer: AutoTokenizer, names: Sequence[str]) -> Batch:
    """Return names, each between two <end>, as one batch for the model. Finished."""
    end = tokenizer.eos_token
    batch = dict(tokenizer([end + name + end for name in names], padding=True, return_tensors="pt"))
    batch["labels"] = batch["input_ids"].masked_fill(batch["attention_mask"] == 0, -100)
    return batch


def draw(
    tokenizer: AutoTokenizer, names: Sequence[str], steps: int, size: int = 16, seed: int = 0
) -> list[Batch]:
    """Return a batch of random names for each step. Finished."""
    rng = np.random.default_rng(seed)
    return [
        collate(tokenizer, [names[i] for i in rng.choice(len(names), size, replace=False)])
        for _ in range(steps)
    ]


def split(seed: int = 0) -> tuple[list[str], list[str]]:
    """Return 800 names to learn from, and 200 that are held out. Finished."""
    names = data.names()
    learn, held_out = data.split(len(names), seed=seed, test=0.2)
    return [names[i] for i in learn], [names[i] for i in held_out]


if __name__ == "__main__":
    # 30 steps are a matter of seconds. For better names try 600: about half a minute.
    learn, held_out = split()
    torch.manual_seed(0)
    result = compare(learn, held_out, 30)
    print(model_card(result, invent(result.tokenizer, result.tuned, 10, learn + held_out, 0)))
