# The <end> at the start was hidden: its attention_mask is 0.

"""Your model: from a manual to names, and a card that says what it is worth.

Both models get the same names, in the same batches, for as many steps. The one that had read a
manual is ahead: it knows how English spells. That is what pre-training buys, measured.
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
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate)
    losses = []
    model.train()
    for step, batch in enumerate(batches, start=1):
        loss = model(**batch).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if on_step is not None:
            on_step(step, losses[-1])
    return losses


@torch.no_grad()
def name_loss(tokenizer: AutoTokenizer, model: GPT2LMHeadModel, names: Sequence[str]) -> float:
    """Return the surprise at a name, in nats, its <end> counted: the mean over n names."""
    model.eval()
    batch = collate(tokenizer, names)
    # The library's loss is a mean over tokens. Times their number it is the surprise at all.
    tokens = (batch["labels"][:, 1:] != -100).sum().item()
    return model(**batch).loss.item() * tokens / len(names)


@torch.no_grad()
def invent(
    tokenizer: AutoTokenizer, model: GPT2LMHeadModel, count: int, known: Sequence[str], seed: int
) -> list[str]:
    """Return `count` different names, sampled from the model, none of them in `known`.

    Every token may come, as often as the model says. A name is what is_name() takes for one, with
    at most 11 tokens before the model itself ends it. The same seed gives the same names.
    """
    model.eval()
    torch.manual_seed(seed)
    start = torch.full((32, 1), tokenizer.eos_token_id)
    found = []
    while len(found) < count:
        rows = model.generate(
            start,
            attention_mask=torch.zeros_like(start),
            do_sample=True,
            top_k=0,
            max_new_tokens=12,
        )
        for row in rows.tolist():
            name = tokenizer.decode(row, skip_special_tokens=True)
            # Without an <end> behind the first, the name was cut off by max_new_tokens.
            ended = tokenizer.eos_token_id in row[1:]
            if ended and is_name(name) and name not in known and name not in found:
                found.append(name)
    return found[:count]


def compare(
    learn: Sequence[str], held_out: Sequence[str], steps: int, on_step: OnStep | None = None
) -> Result:
    """Train the checkpoint and a fresh model of the same kind on the names to learn.

    Both get draw(tokenizer, learn, steps) at a rate of 0.002, and on_step hears of both. Names
    that are held out are for the three losses.
    """
    tokenizer = AutoTokenizer.from_pretrained(data.tiny_gpt2())
    tuned = AutoModelForCausalLM.from_pretrained(data.tiny_gpt2())
    # From the configuration alone, as in exercise 06: the same shape, and random weights.
    fresh = GPT2LMHeadModel(tuned.config)
    before = name_loss(tokenizer, tuned, held_out)
    # One list for both: another draw could be a luckier one.
    batches = draw(tokenizer, learn, steps)
    for model in (tuned, fresh):
        train(model, batches, 0.002, on_step)
    return Result(
        tokenizer=tokenizer,
        tuned=tuned,
        fresh=fresh,
        before=before,
        after=name_loss(tokenizer, tuned, held_out),
        alone=name_loss(tokenizer, fresh, held_out),
        steps=steps,
    )


def model_card(result: Result, names: Sequence[str]) -> str:
    """Return a page in Markdown that tells a stranger what the tuned model is worth.

    Its first line is a title that begins with "# ". It names the data ("Census" and "manual"), the
    steps, the number of weights, the three losses with two decimals, all invented names, and has
    a line that begins with "Limits:".
    """
    return f"""# A small giver of names

A GPT-2 with {result.tuned.num_parameters()} weights, pre-trained on Python's manual and trained for
{result.steps} steps on first names of the US Census of 1990.

| surprise at a held-out name, in nats | |
| --- | --- |
| before it saw a name | {result.before:.2f} |
| this model | {result.after:.2f} |
| the same without the manual | {result.alone:.2f} |

It invents: {", ".join(names)}.

Limits: it knows the spelling of American names of 1990, and nothing else.
"""


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
