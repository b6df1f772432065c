"""Four bugs between a good model and its new text, fixed.

None of them raises. Shifted twice, the model learns the token after next. With a mask turned
round, no token sees the ones before it. Counted padding is easy to guess and makes the loss look
small. And dropout at measuring time gives another number each time.
"""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor
from transformers import AutoModelForCausalLM, AutoTokenizer, GPT2LMHeadModel

from mlx_exercises import data

Batch = dict[str, Tensor]


def collate(rows: Sequence[list[int]], pad: int) -> Batch:
    """Put b rows of tokens into one batch, filled up with `pad` at the end.

    Returns input_ids, attention_mask and labels, all (b, t), t the length of the longest row.
    """
    t = max(len(row) for row in rows)
    input_ids = torch.tensor([row + [pad] * (t - len(row)) for row in rows])
    # Transformers marks what is to be seen. torch.nn.MultiheadAttention marks what is not: its
    # key_padding_mask would be the other way round.
    attention_mask = (input_ids != pad).long()
    # The labels are the input itself. The model compares the scores at t with the label at t + 1,
    # so nothing may be shifted here; and it leaves out labels of -100.
    labels = input_ids.masked_fill(attention_mask == 0, -100)
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
    # no_grad() only saves work. from_pretrained() gives a model in eval mode, but after a
    # training it is not in that mode any more.
    model.eval()
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
