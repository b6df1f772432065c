r"""Train the small language model in exercises/data/tiny_gpt2/ again, from the shipped text.

    python tools/make_checkpoint.py                 # rewrites the folder in place
    python tools/make_checkpoint.py --into FOLDER   # or elsewhere, to compare

A tokenizer of 512 byte pairs and a GPT-2 with 3 blocks, both made from Python's own manual
(exercises/data/pythondocs.txt) and nothing else. Each tenth piece of 1,000 characters is kept
out of both. Everything random has a seed, and torch uses one thread: on one machine with the
versions of constraints.txt the same weights come out again. It takes about three minutes of
one core, and nothing is fetched.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import time
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"

import numpy as np
import torch
import transformers
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import GPT2Config, GPT2LMHeadModel, PreTrainedTokenizerFast

DATA = Path(__file__).resolve().parents[1] / "exercises" / "data"
PIECE = 1000  # characters; each tenth piece is held out
V = 512  # tokens, the end and the padding among them
END, PAD = "<end>", "<pad>"
STEPS, BATCH, LENGTH, RATE = 1500, 16, 128, 4e-3
SEED = 26


def halves(text: str) -> tuple[list[str], list[str]]:
    """Return the stretches to learn from, and the pieces that are held out."""
    pieces = [text[i : i + PIECE] for i in range(0, len(text), PIECE)]
    stretches = ["".join(pieces[i : i + 9]) for i in range(0, len(pieces), 10)]
    return stretches, pieces[9::10]


def make_tokenizer(stretches: list[str]) -> PreTrainedTokenizerFast:
    """Return a tokenizer of byte pairs, learned from the stretches."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=V,
        special_tokens=[END, PAD],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(stretches, trainer)
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token=END,
        eos_token=END,
        pad_token=PAD,
        model_max_length=LENGTH,
        clean_up_tokenization_spaces=False,
    )


def make_model(tokenizer: PreTrainedTokenizerFast) -> GPT2LMHeadModel:
    """Return a GPT-2 with random weights, and less than a megabyte of them."""
    config = GPT2Config(
        vocab_size=V,
        n_positions=LENGTH,
        n_embd=72,
        n_layer=3,
        n_head=4,
        resid_pdrop=0.1,
        embd_pdrop=0.1,
        attn_pdrop=0.1,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )
    return GPT2LMHeadModel(config)


def train(model: GPT2LMHeadModel, stretches: list[list[int]], held_out: list[list[int]]) -> None:
    """Train on random windows, with a rate that rises for 100 steps and falls along a cosine."""
    rng = np.random.default_rng(SEED)
    long = [torch.tensor(each) for each in stretches if len(each) > LENGTH]
    weights = np.array([len(each) - LENGTH for each in long], dtype=float)
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.1)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min(1, (step + 1) / 100) * (1 + math.cos(math.pi * step / STEPS)) / 2,
    )
    start, seen = time.process_time(), []
    for step in range(1, STEPS + 1):
        which = rng.choice(len(long), BATCH, p=weights / weights.sum())
        rows = []
        for each in which:
            first = int(rng.integers(len(long[each]) - LENGTH + 1))
            rows.append(long[each][first : first + LENGTH])
        batch = torch.stack(rows)
        model.train()
        loss = model(input_ids=batch, labels=batch).loss
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        rate.step()
        seen.append(loss.item())
        if step % 100 == 0:
            print(
                f"step {step:5}   training {np.mean(seen[-100:]):.3f}   "
                f"held out {held_out_loss(model, held_out):.3f}   "
                f"{time.process_time() - start:.0f} s",
                flush=True,
            )


@torch.no_grad()
def held_out_loss(model: GPT2LMHeadModel, pieces: list[list[int]]) -> float:
    """Return the mean surprise at a token of the held-out pieces, in nats.

    Pieces are read from their beginning in windows of LENGTH; the first token of a window is
    given and not counted.
    """
    model.eval()
    total, count = 0.0, 0
    for piece in pieces:
        for i in range(0, len(piece), LENGTH):
            window = torch.tensor([piece[i : i + LENGTH]])
            if window.shape[1] > 1:
                total += model(input_ids=window, labels=window).loss.item() * (window.shape[1] - 1)
                count += window.shape[1] - 1
    return total / count


def bigram_loss(stretches: list[list[int]], pieces: list[list[int]]) -> float:
    """Return the same for counted pairs, mixed with single counts; the best mixture is taken.

    p(b | a) = (pairs(a, b) + k · p(b)) / (a + k), with the k that suits the held-out text best:
    the bigram gets every favour.
    """
    pairs, single = np.zeros((V, V)), np.ones(V)
    for each in stretches:
        np.add.at(pairs, (each[:-1], each[1:]), 1)
        np.add.at(single, each, 1)
    single /= single.sum()
    losses = []
    for k in (1, 2, 5, 10, 20, 50):
        table = (pairs + k * single) / (pairs.sum(axis=1, keepdims=True) + k)
        found = [
            -math.log(table[a, b])
            for piece in pieces
            for i in range(0, len(piece), LENGTH)
            for a, b in zip(piece[i : i + LENGTH - 1], piece[i + 1 : i + LENGTH], strict=False)
        ]
        losses.append(float(np.mean(found)))
    return min(losses)


def main() -> None:
    """Make the folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--into", type=Path, default=DATA / "tiny_gpt2")
    folder = parser.parse_args().into
    torch.set_num_threads(1)
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    transformers.set_seed(SEED)

    stretches, pieces = halves((DATA / "pythondocs.txt").read_text(encoding="utf-8"))
    tokenizer = make_tokenizer(stretches)
    learn = [tokenizer(each, verbose=False).input_ids for each in stretches]
    keep = [tokenizer(each, verbose=False).input_ids for each in pieces]
    tokens, letters = sum(map(len, keep)), sum(map(len, pieces))
    print(f"{sum(map(len, learn)):,} tokens to learn, {tokens:,} held out", flush=True)
    pairs = bigram_loss(learn, keep)
    print(f"bigram, held out: {pairs:.3f}; uniform: {math.log(V):.3f}")

    model = make_model(tokenizer)
    print(f"{model.num_parameters():,} parameters, at first {held_out_loss(model, keep):.3f}")
    train(model, learn, keep)
    loss = held_out_loss(model, keep)

    shutil.rmtree(folder, ignore_errors=True)
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    for each in folder.glob("*.json"):  # with a last line end, as all text of the repository
        content = each.read_text(encoding="utf-8")
        if each.name == "tokenizer.json":
            content = json.dumps(json.loads(content), ensure_ascii=False, indent=0)
        each.write_text(content.rstrip() + "\n", encoding="utf-8", newline="\n")
    (folder / "model.safetensors").chmod(0o644)
    (folder / "README.md").write_text(
        CARD.format(
            parameters=model.num_parameters(),
            loss=loss,
            bits=loss * tokens / letters / math.log(2),
            bigram=pairs,
            bigram_bits=pairs * tokens / letters / math.log(2),
            uniform=math.log(V),
            tokens=sum(map(len, learn)),
            held_out=tokens,
            steps=STEPS,
        ),
        encoding="utf-8",
        newline="\n",
    )
    print(f"held out: {loss:.4f}, bigram {pairs:.4f}")
    print(f"{sum(each.stat().st_size for each in folder.iterdir()):,} bytes in {folder}")


CARD = """# tiny_gpt2

A GPT-2 with {parameters:,} weights, to learn fine-tuning with. It has read six topics of
Python's manual and nothing else, so it writes what looks like a manual from afar.

    from transformers import AutoModelForCausalLM, AutoTokenizer
    from mlx_exercises import data
    tokenizer = AutoTokenizer.from_pretrained(data.tiny_gpt2())
    model = AutoModelForCausalLM.from_pretrained(data.tiny_gpt2())

| | |
| --- | --- |
| made by | `tools/make_checkpoint.py` of this repository, {steps:,} steps of AdamW |
| architecture | GPT-2: 3 blocks, 4 heads, width 72, at most 128 tokens, float32 |
| tokenizer | 512 byte pairs; `<end>` begins and ends a text, `<pad>` fills up |
| read | nine tenths of `pythondocs.txt`: {tokens:,} tokens |
| held out | each tenth piece of 1,000 characters: {held_out:,} tokens |

Surprise at the held-out text, in nats a token (and bits a character):

| | |
| --- | --- |
| this model | {loss:.3f} ({bits:.2f}) |
| bigram of the same tokens | {bigram:.3f} ({bigram_bits:.2f}) |
| all 512 tokens alike | {uniform:.3f} |

Good for exercises, and for nothing else: it knows no facts, and it may repeat passages of the
manual word for word. The manual is © 2001-2023 Python Software Foundation, under the PSF License
in `LICENSE-python.txt` beside this folder; the weights and the tokenizer were derived from it
and come under the same terms.
"""


if __name__ == "__main__":
    main()
