# Weights were made in memory first. For the largest model that would be 6 GB.
"""Where do 124 million numbers sit? Two thirds in the blocks, nearly one third in the tokens.

Formula and model agree to the last weight: 124,439,808 for the small one. So the corrected
names are right, and the paper's 117M is not a count of these weights.
"""

import torch
from transformers import GPT2Config, GPT2LMHeadModel

# (width, blocks) of the four models
SIZES = {"small": (768, 12), "medium": (1024, 24), "large": (1280, 36), "XL": (1600, 48)}


def hollow(width: int, blocks: int) -> GPT2LMHeadModel:
    """Return a GPT-2 of this width and this many blocks, on the meta device.

    Each head is 64 wide. All else (50,257 tokens, 1,024 places) is as GPT2Config has it.
    """
    # How many heads there are changes no count: they only share out the width.
    config = GPT2Config(n_embd=width, n_layer=blocks, n_head=width // 64)
    # Building first and moving then would need the memory once: 6 GB for the largest.
    return GPT2LMHeadModel(config).to("meta")


def on_paper(config: GPT2Config) -> dict[str, int]:
    """Return how many weights each of the six parts has, by the formulas above.

    The keys are tokens, positions, attention, mlp, norms, head. `config.tie_word_embeddings` says
    whether the head uses the rows of the tokens.
    """
    d, blocks = config.n_embd, config.n_layer
    # None is the library's way to say "as usual", which is 4 d here.
    h = 4 * d if config.n_inner is None else config.n_inner
    return {
        "tokens": config.vocab_size * d,
        "positions": config.n_positions * d,
        "attention": blocks * 4 * (d * d + d),
        "mlp": blocks * ((d * h + h) + (h * d + d)),
        "norms": (2 * blocks + 1) * 2 * d,
        "head": 0 if config.tie_word_embeddings else config.vocab_size * d,
    }


def counted(model: GPT2LMHeadModel) -> dict[str, int]:
    """Return the same by counting the model's own weights, each of them once.

    Names of weights tell the parts: transformer.wte.weight (tokens), transformer.wpe.weight
    (positions), transformer.h.0.attn.c_attn.weight, transformer.h.0.mlp.c_fc.bias,
    transformer.h.0.ln_1.weight, transformer.ln_f.bias, lm_head.weight.
    """
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
    for name, weights in model.named_parameters():
        (part,) = {signs[word] for word in name.split(".") if word in signs}
        parts[part] += weights.numel()
    return parts


if __name__ == "__main__":
    for name, (width, blocks) in SIZES.items():
        parts = counted(hollow(width, blocks))
        print(f"{name:7} {sum(parts.values()):15,}", {key: f"{n:,}" for key, n in parts.items()})
