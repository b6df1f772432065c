# No name begins with a letter from n to y. Is each token left to choose from?
@torch.no_grad()
def invent(
    tokenizer: AutoTokenizer, model: GPT2LMHeadModel, count: int, known: Sequence[str], seed: int
) -> list[str]:
    model.eval()
    torch.manual_seed(seed)
    start = torch.full((32, 1), tokenizer.eos_token_id)
    found = []
    while len(found) < count:
        rows = model.generate(
            start,
            attention_mask=torch.ones_like(start),
            do_sample=True,
            max_new_tokens=12,
        )
        for row in rows.tolist():
            name = tokenizer.decode(row, skip_special_tokens=True)
            # Without an <end> behind the first, the name was cut off by max_new_tokens.
            ended = tokenizer.eos_token_id in row[1:]
            if ended and is_name(name) and name not in known and name not in found:
                found.append(name)
    return found[:count]
