# Nothing can be trained: the head is frozen, too.
def load(folder: Path) -> tuple[AutoTokenizer, PreTrainedModel]:
    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModelForSequenceClassification.from_pretrained(folder, num_labels=2)
    # First all, then the head: so nothing is forgotten, whatever parts the body has.
    model.requires_grad_(requires_grad=False)
    return tokenizer, model


@torch.no_grad()
def accuracy(
    tokenizer: AutoTokenizer, model: PreTrainedModel, texts: Sequence[str], labels: Sequence[int]
) -> float:
    # The Trainer leaves the model in training mode, with dropout on.
    model.eval()
    # The mask tells the filling from the text. The score is read at a text's own last token.
    batch = tokenizer(list(texts), padding=True, truncation=True, return_tensors="pt")
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
    rows = [
        {**tokenizer(text, truncation=True), "labels": label}
        for text, label in zip(texts, labels, strict=True)
    ]
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
