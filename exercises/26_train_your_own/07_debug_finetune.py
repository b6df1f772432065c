"""Fine-tuning that looks too good: four bugs.

A small GPT-2 that has read Python's manual is to learn names. The script below runs, the loss
falls from 11.3 to about 2.5, and then the model invents eight names:

    "", "", "", "", "", "", "ure", ""

Measured twice in a row, on the same names, its loss is 2.4182 and then 2.4160. And the same
script without its four bugs ends with a *higher* loss, 3.44, and with names such as minfer.

What the library expects of a batch, here ann and jo as letters, each between two <end>:

    input_ids        <end>  a     n     n     <end>       rows of one length, filled up
                     <end>  j     o     <end> <pad>
    attention_mask     1    1     1     1     1           1: a token to be seen
                       1    1     1     1     0           0: filling
    labels           as input_ids, -100 where a place is not to be counted

The model does the rest: it compares what it says at a place with the label of the next one.
"""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor
from transformers import AutoModelForCausalLM, AutoTokenizer, GPT2LMHeadModel

from mlx_exercises import data

Batch = dict[str, Tensor]

# TODO: find four bugs in collate, train and mean_loss. Each function does what its text says.


def collate(rows: Sequence[list[int]], pad: int) -> Batch:
    """Put b rows of tokens into one batch, filled up with `pad` at the end.

    Returns input_ids, attention_mask and labels, all (b, t), t the length of the longest row.
    """
    t = max(len(row) for row in rows)
    input_ids = torch.tensor([row + [pad] * (t - len(row)) for row in rows])
    attention_mask = (input_ids == pad).long()
    labels = input_ids.clone()
    labels[:, :-1] = input_ids[:, 1:]  # each token is to guess the next one
    labels[:, -1] = pad
    return {"input_ids": input_ids, "attention_mask": attention_mask, "labels": labels}


def train(
    model: GPT2LMHeadModel,
    batches: Sequence[Batch],
    rate: float,
    on_step: Callable[[int, float], None] | None = None,
) -> list[float]:
    """Take one step of AdamW for each batch, and return the losses."""
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
def mean_loss(model: GPT2LMHeadModel, batches: Sequence[Batch]) -> float:
    """Return the mean loss of a token over all batches, without training."""
    total = count = 0.0
    for batch in batches:
        # A row's first token has nothing before it and is never guessed.
        guessed = (batch["labels"][:, 1:] != -100).sum().item()
        total += model(**batch).loss.item() * guessed
        count += guessed
    return total / count


def name_batches(tokenizer: AutoTokenizer, names: Sequence[str], size: int) -> list[Batch]:
    """Return the names, each between two <end>, in batches. Finished."""
    end = [tokenizer.eos_token_id]
    rows = [end + tokenizer(name).input_ids + end for name in names]
    return [collate(rows[i : i + size], tokenizer.pad_token_id) for i in range(0, len(rows), size)]


if __name__ == "__main__":
    torch.manual_seed(0)
    tokenizer = AutoTokenizer.from_pretrained(data.tiny_gpt2())
    model = AutoModelForCausalLM.from_pretrained(data.tiny_gpt2())
    batches = name_batches(tokenizer, data.names(), 16)
    losses = train(model, batches[10:], 1e-3)
    print("first and last five losses:", [round(x, 2) for x in losses[:5] + losses[-5:]])
    print(f"on new names: {mean_loss(model, batches[:10]):.4f}")
    print(f"once more:    {mean_loss(model, batches[:10]):.4f}")
    start = torch.full((8, 1), tokenizer.eos_token_id)
    for row in model.generate(start, max_new_tokens=10, do_sample=True, top_k=20):
        print("   ", tokenizer.decode(row, skip_special_tokens=True))
