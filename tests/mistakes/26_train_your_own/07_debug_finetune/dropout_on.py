# The model was measured with dropout on: part of its numbers were zero at random.
@torch.no_grad()
def mean_loss(model: GPT2LMHeadModel, batches: Sequence[Batch]) -> float:
    # no_grad() only saves work. from_pretrained() gives a model in eval mode, but after a
    # training it is not in that mode any more.
    total = count = 0.0
    for batch in batches:
        # A row's first token has nothing before it and is never guessed.
        guessed = (batch["labels"][:, 1:] != -100).sum().item()
        total += model(**batch).loss.item() * guessed
        count += guessed
    return total / count
