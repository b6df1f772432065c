"""A new head on an old body: two languages told apart by a model that has read only one.

The body was never shown French, and it stays as it is, bit by bit. What it makes of a text still
differs between the languages, and 144 weights are enough to read that off.
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
    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModelForSequenceClassification.from_pretrained(folder, num_labels=2)
    # First all, then the head: so nothing is forgotten, whatever parts the body has.
    model.requires_grad_(requires_grad=False)
    model.score.requires_grad_(requires_grad=True)
    return tokenizer, model


@torch.no_grad()
def accuracy(
    tokenizer: AutoTokenizer, model: PreTrainedModel, texts: Sequence[str], labels: Sequence[int]
) -> float:
    """Return the share of the n texts whose label, 0 or 1, the model gets right."""
    # The Trainer leaves the model in training mode, with dropout on.
    model.eval()
    # The mask tells the filling from the text. The score is read at a text's own last token.
    batch = tokenizer(list(texts), padding=True, return_tensors="pt")
    guesses = model(**batch).logits.argmax(dim=1)
    return (guesses == torch.tensor(labels)).double().mean().item()


def finetune(
    tokenizer: AutoTokenizer,
    model: PreTrainedModel,
    texts: Sequence[str],
    labels: Sequence[int],
    steps: int,
    on_step: OnStep | None = None,
) -> Trainer:
    """Train the model for so many steps with a Trainer, and return that Trainer."""
    rows = [{**tokenizer(text), "labels": label} for text, label in zip(texts, labels, strict=True)]
    trainer = Trainer(
        model=model,
        args=settings(steps),
        train_dataset=rows,
        # Rows differ in length. Filled up in each batch, they are no longer than they must be.
        data_collator=DataCollatorWithPadding(tokenizer),
        callbacks=[Tell(on_step)],
    )
    trainer.train()
    return trainer


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
