"""Teach an old model a new trick: freeze the body, train a head.

The shipped GPT-2 has read Python's manual, in English, and guesses the next token. Now it is to
tell English from French, from eight words of the Declaration of Human Rights:

    "another in a spirit of brotherhood. Everyone is"     0
    "les uns envers les autres dans un esprit"            1

The body of the model turns a text into 72 numbers, the state at its last token. A head of
2 · 72 = 144 weights turns these into two scores. The library takes the body from the folder and
makes the head anew (it reports score.weight as MISSING: that is right). Trained are the 144
alone; the 235,656 of the body keep their values to the last bit, since requires_grad is False
there. Before the training the head is random, and right about half of the time.

Transformers has a loop of its own for all that follows from a model, settings and rows:

    trainer = Trainer(model=…, args=…, train_dataset=…, data_collator=…, callbacks=[…])
    trainer.train()

A row is what the tokenizer returns for one text, {"input_ids": […], "attention_mask": […]}, with
"labels" added. DataCollatorWithPadding(tokenizer) fills rows up to one length, batch by batch.
"""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from transformers import (
    AutoModelForSequenceClassification,
    AutoTokenizer,
    DataCollatorWithPadding,
    PreTrainedModel,
    Trainer,
    TrainerCallback,
    TrainerControl,
    TrainerState,
    TrainingArguments,
)

from mlx_exercises import data

OnStep = Callable[[int, float], None]


def load(folder: Path) -> tuple[AutoTokenizer, PreTrainedModel]:
    """Return the tokenizer in the folder, and its model with a new head for two classes.

    Only `model.score`, the head, can be trained; the body is frozen.
    """
    # TODO: load both from the folder, with two labels, and leave only the head to be trained.
    raise NotImplementedError


@torch.no_grad()
def accuracy(
    tokenizer: AutoTokenizer, model: PreTrainedModel, texts: Sequence[str], labels: Sequence[int]
) -> float:
    """Return the share of the n texts whose label, 0 or 1, the model gets right."""
    # TODO: ask the model about all texts in one batch, filled up, and without dropout.
    raise NotImplementedError


def finetune(
    tokenizer: AutoTokenizer,
    model: PreTrainedModel,
    texts: Sequence[str],
    labels: Sequence[int],
    steps: int,
    on_step: OnStep | None = None,
) -> Trainer:
    """Train the model for so many steps with a Trainer, and return that Trainer."""
    # TODO: make a row for each text and a Trainer with settings(steps) and Tell(on_step); train.
    raise NotImplementedError


def settings(steps: int) -> TrainingArguments:
    """Return how a Trainer should train. Finished."""
    return TrainingArguments(
        output_dir=tempfile.gettempdir(),
        max_steps=steps,
        per_device_train_batch_size=16,
        learning_rate=0.03,  # for a new head alone; a whole model would break at this rate
        seed=0,
        use_cpu=True,
        dataloader_pin_memory=False,
        logging_steps=10,
        save_strategy="no",
        report_to="none",
        disable_tqdm=True,
    )


class Tell(TrainerCallback):
    """Hands each tenth step and its loss to a function. Finished."""

    def __init__(self, on_step: OnStep | None) -> None:
        """Keep the function."""
        self.on_step = on_step

    def on_log(
        self,
        _args: TrainingArguments,
        state: TrainerState,
        _control: TrainerControl,
        logs: dict | None = None,
        **_others: object,
    ) -> None:
        """Be called by the Trainer."""
        if self.on_step is not None and "loss" in (logs or {}):
            self.on_step(state.global_step, float(logs["loss"]))


def snippets(words: int = 8) -> tuple[list[str], list[int]]:
    """Return pieces of the Declaration of Human Rights: English, label 0; French, 1. Finished."""
    texts, labels = [], []
    for label, language in enumerate(("english", "french")):
        found = " ".join(data.udhr(language)).split()
        pieces = [" ".join(found[i : i + words]) for i in range(0, len(found) - words + 1, words)]
        texts += pieces
        labels += [label] * len(pieces)
    return texts, labels


def split(seed: int = 0) -> tuple[list[str], list[int], list[str], list[int]]:
    """Return texts and labels to learn from, then those that are held out. Finished."""
    texts, labels = snippets()
    parts = data.split(len(labels), seed=seed)
    return tuple([source[i] for i in rows] for rows in parts for source in (texts, labels))


if __name__ == "__main__":
    # 30 steps take some seconds. 300 take about a quarter of a minute, and are worth a try.
    texts, labels, new_texts, new_labels = split()
    torch.manual_seed(0)
    tokenizer, model = load(data.tiny_gpt2())
    print(f"before: {accuracy(tokenizer, model, new_texts, new_labels):.3f}")
    finetune(tokenizer, model, texts, labels, 30)
    print(f"after:  {accuracy(tokenizer, model, new_texts, new_labels):.3f}")
