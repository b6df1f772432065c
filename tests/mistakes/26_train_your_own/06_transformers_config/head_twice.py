# The shared weights were counted twice, with the tokens and with the head.
def counted(model: GPT2LMHeadModel) -> dict[str, int]:
    signs = {
        "wte": "tokens",
        "wpe": "positions",
        "attn": "attention",
        "mlp": "mlp",
        "ln_1": "norms",
        "ln_2": "norms",
        "ln_f": "norms",
        "lm_head": "head",
    }
    parts = dict.fromkeys(signs.values(), 0)
    # named_parameters() gives a shared tensor once. state_dict() lists it under both names.
    for name, weights in model.state_dict().items():
        (part,) = {signs[word] for word in name.split(".") if word in signs}
        parts[part] += weights.numel()
    return parts
