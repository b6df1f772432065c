"""Where do 124 million numbers sit? GPT-2, counted without downloading it.

A library model is a configuration and weights. The configuration alone fixes how many weights
there are, so a model can be built hollow: on torch's "meta" device, tensors have shapes and no
memory, and 1.5 billion weights cost nothing.

With a vocabulary of V tokens, T places, width d, hidden width h of the MLP (4 d, unless the
configuration says n_inner), and B blocks, GPT-2 has

    tokens      V · d                            one row for each token
    positions   T · d                            one row for each place
    attention   B · (3 (d² + d) + (d² + d))      queries, keys, values; and the way out
    mlp         B · ((d h + h) + (h d + d))      up to h, and down again
    norms       (2 B + 1) · 2 d                  two in a block, one at the end: scale and shift
    head        0                                the rows of the tokens once more; V · d if not tied

By hand, for V = 10, T = 4, d = 2, B = 1: 20 + 8 + 24 + (24 + 18) + 12 + 0 = 106.

A. Radford and others (Language Models are Unsupervised Multitask Learners, 2019) list four models
by width and blocks, the smallest as 117M. Its authors later corrected that in their repository
(github.com/openai/gpt-2): 124M, 355M, 774M, 1.5B. Who is right?
"""

import torch
from transformers import GPT2Config, GPT2LMHeadModel

# (width, blocks) of the four models
SIZES = {"small": (768, 12), "medium": (1024, 24), "large": (1280, 36), "XL": (1600, 48)}


def hollow(width: int, blocks: int) -> GPT2LMHeadModel:
    """Return a GPT-2 of this width and this many blocks, on the meta device.

    Each head is 64 wide. All else (50,257 tokens, 1,024 places) is as GPT2Config has it.
    """
    # TODO: fill a GPT2Config, and build the model where tensors need no memory.
    raise NotImplementedError


def on_paper(config: GPT2Config) -> dict[str, int]:
    """Return how many weights each of the six parts has, by the formulas above.

    The keys are tokens, positions, attention, mlp, norms, head. `config.tie_word_embeddings` says
    whether the head uses the rows of the tokens.
    """
    # TODO: read V, T, d, h and B from the configuration, and put them into the formulas.
    raise NotImplementedError


def counted(model: GPT2LMHeadModel) -> dict[str, int]:
    """Return the same by counting the model's own weights, each of them once.

    Names of weights tell the parts: transformer.wte.weight (tokens), transformer.wpe.weight
    (positions), transformer.h.0.attn.c_attn.weight, transformer.h.0.mlp.c_fc.bias,
    transformer.h.0.ln_1.weight, transformer.ln_f.bias, lm_head.weight.
    """
    # TODO: walk over the model's parameters by name, and add up their sizes by part.
    raise NotImplementedError


if __name__ == "__main__":
    for name, (width, blocks) in SIZES.items():
        parts = counted(hollow(width, blocks))
        print(f"{name:7} {sum(parts.values()):15,}", {key: f"{n:,}" for key, n in parts.items()})
