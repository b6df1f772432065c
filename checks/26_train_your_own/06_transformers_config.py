"""Checks for counting GPT-2: formulas against built models, models against their modules."""

import torch
from torch.utils._python_dispatch import TorchDispatchMode
from transformers import GPT2Config, GPT2LMHeadModel, logging

from mlx_exercises.checking import close, equal, expect, instance_of
from mlx_exercises.figures import Bars, Table

logging.set_verbosity_error()
PARTS = ("tokens", "positions", "attention", "mlp", "norms", "head")
CONFIGS = (
    {"vocab_size": 10, "n_positions": 4, "n_embd": 2, "n_layer": 1, "n_head": 1},
    {"vocab_size": 61, "n_positions": 17, "n_embd": 12, "n_layer": 3, "n_head": 4},
    {"vocab_size": 40, "n_positions": 9, "n_embd": 6, "n_layer": 2, "n_head": 2, "n_inner": 10},
    {"vocab_size": 23, "n_positions": 5, "n_embd": 8, "n_layer": 4, "n_head": 2, "untied": True},
)


def config_of(options):
    options = dict(options)
    return GPT2Config(tie_word_embeddings=not options.pop("untied", False), **options)


def built(config):
    with torch.device("meta"):
        return GPT2LMHeadModel(config)


def truth(model):
    """Count by module, not by name: what each part of a built model holds."""

    def size(*modules):
        return sum(each.numel() for module in modules for each in module.parameters())

    body = model.transformer
    tied = model.lm_head.weight is body.wte.weight
    return {
        "tokens": size(body.wte),
        "positions": size(body.wpe),
        "attention": size(*(block.attn for block in body.h)),
        "mlp": size(*(block.mlp for block in body.h)),
        "norms": size(body.ln_f, *(norm for block in body.h for norm in (block.ln_1, block.ln_2))),
        "head": 0 if tied else size(model.lm_head),
    }


def judged(found, wanted, wrong, call):
    """Judge a dictionary of counts part by part."""
    instance_of(found, dict, "A dictionary of counts belongs here.")
    equal(sorted(map(str, found)), sorted(PARTS), "These are the names of the six parts.")
    for part in PARTS:
        close(
            found[part],
            wanted[part],
            "The model that Transformers builds has another number here.",
            suspects={say: value[part] for say, value in wrong.items()},
            call=f"{call}[{part!r}]",
        )
        expect(
            not isinstance(found[part], float),
            "Weights are counted in whole numbers.",
            got=str(found[part]),
        )


class Memory(TorchDispatchMode):
    """Notes how large the largest tensor is that takes up memory while this is in force."""

    largest = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        """Do what was to be done, and look at what came out."""
        made = func(*args, **(kwargs or {}))
        if isinstance(made, torch.Tensor) and made.device.type != "meta":
            self.largest = max(self.largest, made.numel())
        return made


def judge_memory(exercise):
    """Judge by a small model whether large ones can be built: in memory, XL takes 6 GB."""
    with Memory() as memory:
        model = exercise.hollow(192, 2)
    instance_of(model, GPT2LMHeadModel, "A GPT2LMHeadModel is asked for: a body with a head on it.")
    devices = {each.device.type for each in model.parameters()}
    expect(
        devices == {"meta"},
        "These weights take up memory. Which device was current when they were made?",
        call="hollow(192, 2)",
        expected="meta",
        got=", ".join(sorted(devices)),
    )
    expect(
        memory.largest <= 2_000_000,
        "Weights were made in memory first. For the largest model that would be 6 GB.",
        call="hollow(192, 2)",
        expected="no large tensor outside the meta device",
        got=f"a tensor of {memory.largest:,} numbers",
    )


def test_hollow(exercise):
    """The model has the asked width and blocks, heads 64 wide, and no memory at all."""
    judge_memory(exercise)
    for width, blocks in ((192, 2), (128, 5), (4032, 1)):
        model = exercise.hollow(width, blocks)
        instance_of(
            model, GPT2LMHeadModel, "A GPT2LMHeadModel is asked for: a body with a head on it."
        )
        config = model.config
        for name, wanted, said, suspects in (
            ("n_embd", width, "This is the width.", {}),
            ("n_layer", blocks, "This is the number of blocks.", {}),
            (
                "n_head",
                width // 64,
                f"Heads 64 wide share out a width of {width}.",
                {
                    "12 heads are the default. How wide is each of them here?": 12,
                    "64 is how wide a head is. How many of them fit?": 64,
                },
            ),
            ("vocab_size", 50257, "The tokens stay as they are.", {}),
            ("n_positions", 1024, "The places stay as they are.", {}),
        ):
            close(
                getattr(config, name),
                wanted,
                said,
                suspects=suspects,
                call=f"hollow({width}, {blocks}).config.{name}",
            )
        equal(
            bool(config.tie_word_embeddings),
            True,
            "In GPT-2 the head uses the rows of the tokens.",
            call=f"hollow({width}, {blocks}).config.tie_word_embeddings",
        )
        close(len(model.transformer.h), blocks, "This is the number of blocks.")


def test_on_paper(exercise):
    """The six formulas give what Transformers builds, whatever the configuration."""
    for options in CONFIGS:
        config = config_of(options)
        wanted = truth(built(config))
        d, blocks, hidden = config.n_embd, config.n_layer, config.n_inner or 4 * config.n_embd
        judged(
            exercise.on_paper(config),
            wanted,
            {
                "The biases are missing.": {
                    **wanted,
                    "attention": blocks * 4 * d * d,
                    "mlp": blocks * 2 * d * hidden,
                },
                "This has a hidden width of 4 d. The configuration names another.": {
                    **wanted,
                    "mlp": blocks * (8 * d * d + 5 * d),
                },
                "This is one block. How many are there?": {
                    **wanted,
                    "attention": wanted["attention"] // blocks,
                    "mlp": wanted["mlp"] // blocks,
                },
                "The norm after the last block is missing.": {**wanted, "norms": blocks * 4 * d},
                "A norm has a scale and a shift, twice as many numbers.": {
                    **wanted,
                    "norms": wanted["norms"] // 2,
                },
                "This head shares its weights with the tokens.": {
                    **wanted,
                    "head": config.vocab_size * d,
                },
                "This head is not tied: it has weights of its own.": {**wanted, "head": 0},
            },
            f"on_paper({', '.join(f'{key}={value}' for key, value in options.items())})",
        )


def test_counted(exercise):
    """A built model is counted part by part, a shared weight once, and a free head by itself."""
    for options in CONFIGS:
        model = built(config_of(options))
        wanted = truth(model)
        judged(
            exercise.counted(model),
            wanted,
            {
                "The shared weights were counted twice, with the tokens and with the head.": {
                    **wanted,
                    "head": wanted["tokens"],
                },
                "The norm after the last block is missing.": {
                    **wanted,
                    "norms": wanted["norms"] - 2 * model.config.n_embd,
                },
                "This many tensors there are. How many numbers do they hold?": {
                    "tokens": 1,
                    "positions": 1,
                    "attention": 4 * model.config.n_layer,
                    "mlp": 4 * model.config.n_layer,
                    "norms": 4 * model.config.n_layer + 2,
                    "head": 0,
                },
            },
            f"counted(a model with {', '.join(f'{k}={v}' for k, v in options.items())})",
        )


def test_the_four_sizes(exercise):
    """The four models have 124, 355, 774 and 1,558 million weights, by both ways of counting."""
    judge_memory(exercise)
    # 124,439,808 and 1,557,611,200 are those of the published models; all four are OpenAI's
    # corrected names (124M, 355M, 774M, 1.5B), rounded.
    sizes = {(768, 12): 124, (1024, 24): 355, (1280, 36): 774, (1600, 48): 1558}
    for (width, blocks), millions in sizes.items():
        model = exercise.hollow(width, blocks)
        instance_of(
            model, GPT2LMHeadModel, "A GPT2LMHeadModel is asked for: a body with a head on it."
        )
        for name, found in (
            ("counted(model)", exercise.counted(model)),
            ("on_paper(model.config)", exercise.on_paper(model.config)),
        ):
            instance_of(found, dict, "A dictionary of counts belongs here.")
            judged(found, truth(model), {}, name)
            total = sum(found.values())
            close(round(total / 1e6), millions, "Millions of weights.", call=f"sum of {name}")
            if width == 768:
                close(total, 124_439_808, "GPT-2 small.", call=f"sum of {name}")


def show(exercise):
    """Draw where the weights sit in all four models."""
    found = {
        name: exercise.counted(exercise.hollow(width, blocks))
        for name, (width, blocks) in exercise.SIZES.items()
    }
    rows = [
        [part, *(f"{found[name][part]:,}" for name in found)] for part in PARTS if part != "head"
    ]
    rows.append(["all", *(f"{sum(parts.values()):,}" for parts in found.values())])
    small = found["small"]
    return (
        Table(
            rows,
            columns=["part", *found],
            title="Where the weights sit",
            marked=[len(rows) - 1],
            note="The paper calls the small one 117M; its authors' repository corrected it.",
        ),
        Bars(
            {
                name: [100 * parts[part] / sum(parts.values()) for part in PARTS[:-1]]
                for name, parts in found.items()
                if name in {"small", "XL"}
            },
            labels=list(PARTS[:-1]),
            y_label="percent",
            title="Shares, small and XL",
            note=f"{small['tokens'] / sum(small.values()):.0%} of the small model are one row "
            "for each token. Blocks grow with the square of the width, rows with the width.",
        ),
    )
