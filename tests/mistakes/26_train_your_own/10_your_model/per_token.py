# This is a mean over tokens. How surprising is a whole name?
@torch.no_grad()
def name_loss(tokenizer: AutoTokenizer, model: GPT2LMHeadModel, names: Sequence[str]) -> float:
    model.eval()
    batch = collate(tokenizer, names)
    # The library's loss is a mean over tokens. Times their number it is the surprise at all.
    tokens = (batch["labels"][:, 1:] != -100).sum().item()
    return model(**batch).loss.item()
