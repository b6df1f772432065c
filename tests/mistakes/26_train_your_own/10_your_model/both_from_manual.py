# The fresh model has begun with the weights of the checkpoint, too.
def compare(
    learn: Sequence[str], held_out: Sequence[str], steps: int, on_step: OnStep | None = None
) -> Result:
    tokenizer = AutoTokenizer.from_pretrained(data.tiny_gpt2())
    tuned = AutoModelForCausalLM.from_pretrained(data.tiny_gpt2())
    # From the configuration alone, as in exercise 06: the same shape, and random weights.
    fresh = AutoModelForCausalLM.from_pretrained(data.tiny_gpt2())
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
