"""Checks for the whole way: training, measuring, inventing, comparing, and the card."""

import contextlib
import functools
import itertools
import math
import re

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, GPT2Config, GPT2LMHeadModel, logging

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, close, expect, instance_of, progress
from mlx_exercises.figures import Bars, Text

logging.set_verbosity_error()
logging.disable_progress_bar()
STEPS = 30
COUNT = 40  # names to invent
# The model of scripted() ends no name after a letter of ENDLESS. With CHAIN, letter by letter, it
# makes a name of 11 tokens, and with LAST after it one of 12.
ENDLESS, CHAIN, LAST = "st", "abcdefghijk", "z"
MADE = []  # the learner's Result, so that the picture needs no second training


def parts():
    """Return the shipped tokenizer and model."""
    return (
        AutoTokenizer.from_pretrained(data.tiny_gpt2()),
        AutoModelForCausalLM.from_pretrained(data.tiny_gpt2()),
    )


def small_model(seed):
    torch.manual_seed(seed)
    return GPT2LMHeadModel(
        GPT2Config(
            vocab_size=12,
            n_positions=8,
            n_embd=16,
            n_layer=1,
            n_head=2,
            resid_pdrop=0.0,
            embd_pdrop=0.0,
            attn_pdrop=0.0,
            initializer_range=0.3,
            bos_token_id=0,
            eos_token_id=0,
            pad_token_id=1,
        )
    )


@torch.no_grad()
def surprises(tokenizer, model, names):
    """Return the surprise at each name, and how many tokens were guessed, with nothing filled up.

    Names of equally many tokens are asked together, so the order of the surprises is another.
    """
    model.eval()
    groups = {}
    for name in names:
        ids = [0, *tokenizer(name).input_ids, 0]
        groups.setdefault(len(ids), []).append(ids)
    found, count = [], 0
    for rows in groups.values():
        table = torch.tensor(rows)
        shares = model(input_ids=table).logits[:, :-1].log_softmax(dim=-1)
        told = shares.gather(2, table[:, 1:, None])[..., 0]
        found += (-told.sum(dim=1)).tolist()
        count += told.numel()
    return found, count


@contextlib.contextmanager
def modes(model):
    """Collect whether the model was in training mode, each time that it was asked."""
    seen = set()
    handle = model.register_forward_pre_hook(lambda module, _: seen.add(module.training))
    try:
        yield seen
    finally:
        handle.remove()


@contextlib.contextmanager
def training_seen():
    """Collect, for each GPT-2 asked in training mode, its batches and how it looked before each."""
    found = {}
    real = GPT2LMHeadModel.forward

    @functools.wraps(real)
    def forward(self, input_ids=None, *others, **named):
        if self.training:
            _, tables, looks = found.setdefault(id(self), (self, [], []))
            tables.append(input_ids.tolist())
            looks.append(self.transformer.ln_f.bias.detach().clone())
        return real(self, input_ids, *others, **named)

    GPT2LMHeadModel.forward = forward
    try:
        yield found
    finally:
        GPT2LMHeadModel.forward = real


def scripted():
    """Return the tokenizer, a model that speaks by a script, a list, and a pattern of its names.

    What token comes next depends on the last one alone.

    Its texts hold all that a name must not be: one letter, a capital, a letter that is not a to z,
    a digit, letters of ENDLESS after which no <end> comes, and 12 tokens, the last of them LAST.
    Of the tokens with which a text may begin, those from n to y are the last by their scores.
    The list tells, of each question, whether the <end> at the start was hidden by a mask.
    """
    tokenizer = AutoTokenizer.from_pretrained(data.tiny_gpt2())
    ids = tokenizer.get_vocab()
    sizes = {"vocab_size": len(ids), "n_positions": 128, "n_embd": 8, "n_layer": 1, "n_head": 2}
    ends = {"bos_token_id": 0, "eos_token_id": 0, "pad_token_id": 1}
    model = GPT2LMHeadModel(GPT2Config(**sizes, **ends))
    pieces = sorted(each for each in ids if re.fullmatch("[a-ru-y]{2,}", each))
    chances = torch.zeros(len(ids), len(ids))

    def follow(before, after, chance):
        chances[ids[before], [ids[each] for each in after]] = chance / len(after)

    follow("<end>", [each for each in pieces if each[0] <= "m"], 0.28)
    follow("<end>", [each for each in pieces if each[0] > "m"], 0.12)
    for each, chance in zip("aostANÃ1", (0.2, 0.05, 0.1, 0.1, 0.04, 0.04, 0.04, 0.03), strict=True):
        follow("<end>", [each], chance)
    for each in pieces:
        follow(each, ["<end>"], 0.6)
        follow(each, pieces, 0.35)
        follow(each, ["s", "t"], 0.05)
    for each in "AN1©":
        follow(each, pieces, 1.0)
    for each in ENDLESS:
        follow(each, ["s", "t"], 1.0)
    follow("Ã", ["©"], 1.0)
    for now, after in itertools.pairwise(CHAIN):
        follow(now, [after], 1.0)
    follow(CHAIN[-1], ["<end>", LAST], 1.0)
    follow(LAST, ["<end>"], 1.0)
    follow("o", ["<end>"], 1.0)
    # After all other tokens, <pad> among them, comes <end>.
    chances[chances.sum(dim=1) == 0, 0] = 1.0
    scores = chances.log()
    hidden = []

    def answer_by_script(_model, others, named, answer):
        rows = named["input_ids"] if named.get("input_ids") is not None else others[0]
        mask = named.get("attention_mask")
        if mask is not None and mask.shape == rows.shape:
            hidden.append(bool((~((rows == 0) & (mask != 0)).any(dim=1)).any()))
        answer.logits = scores[rows][:, -answer.logits.shape[1] :]
        return answer

    model.register_forward_hook(answer_by_script, with_kwargs=True)
    return tokenizer, model, hidden, re.compile(f"({'|'.join(pieces)})+|{CHAIN}")


def test_train(exercise):
    """Each batch is one step of AdamW, with dropout on, no old gradients, and on_step told."""
    torch.manual_seed(0)
    ids = [torch.randint(2, 12, (3, 5)) for _ in range(4)]
    batches = [{"input_ids": x, "attention_mask": torch.ones_like(x), "labels": x} for x in ids]
    mine, summed, theirs = small_model(1), small_model(1), small_model(1)
    losses = {}
    for model, forget in ((theirs, True), (summed, False)):
        optimizer = torch.optim.AdamW(model.parameters(), lr=0.02)
        losses[forget] = []
        for batch in batches:
            loss = model(**batch).loss
            if forget:
                optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses[forget].append(loss.item())
    heard = []
    mine.eval()
    with modes(mine) as seen:
        found = exercise.train(mine, batches, 0.02, lambda *each: heard.append(each))
    instance_of(found, list, "A list of losses is asked for.")
    close(
        found,
        losses[True],
        "Four batches, four losses, each taken before its step.",
        suspects={"Gradients of earlier batches are still in each step.": losses[False]},
        tolerance=1e-4,
        call="train(model, 4 batches, 0.02)",
    )
    close(
        mine.transformer.wpe.weight,
        theirs.transformer.wpe.weight.detach(),
        "Four steps of AdamW lead to other weights.",
        tolerance=1e-3,
        call="a table of weights after train(model, 4 batches, 0.02)",
    )
    expect(False not in seen, "The model was trained in evaluation mode, so dropout did nothing.")
    close(
        [step for step, _ in heard],
        [1, 2, 3, 4],
        "on_step hears of each step, and the first is 1.",
        call="the steps that on_step was told",
    )
    close([loss for _, loss in heard], found, "on_step hears the same losses.")
    exercise.train(mine, batches[:1], 0.02)


def test_name_loss(exercise):
    """The surprise at names is a mean over names, as if each were asked alone, without dropout."""
    tokenizer, model = parts()
    for names in (["mary", "elizabeth", "al"], ["christopher"]):
        each, tokens = surprises(tokenizer, model, names)
        wanted = sum(each) / len(names)
        model.train()
        torch.manual_seed(0)
        with modes(model) as seen:
            found = exercise.name_loss(tokenizer, model, names)
        expect(True not in seen, "The model was measured with dropout on.")
        close(
            found,
            wanted,
            f"{len(names)} names, {tokens} tokens with the <end> of each.",
            suspects={
                "This is a mean over tokens. How surprising is a whole name?": sum(each) / tokens,
                "This is a mean over tokens times the letters of a name.": sum(each)
                / tokens
                * sum(map(len, names))
                / len(names),
            }
            | (
                {"This is the surprise at all names together.": sum(each)} if len(names) > 1 else {}
            ),
            tolerance=1e-4,
            call=f"name_loss(tokenizer, model, {names})",
        )


def test_invent(exercise):
    """Invented names are new, different, of letters a-z, ended by the model, and repeatable."""
    tokenizer, model, hidden, possible = scripted()
    made = {}
    for count, again, seed in ((COUNT, False, 0), (COUNT, False, 1), (3, True, 0)):
        known = made[0, COUNT][:4] if again else []
        model.train()
        with modes(model) as seen:
            found = exercise.invent(tokenizer, model, count, known, seed)
        call = f"invent(tokenizer, model, {count}, {known}, {seed})"
        instance_of(found, list, "A list of names belongs here.")
        close(len(found), count, "So many names were asked for.", call=f"the length of {call}")
        for name in found:
            instance_of(name, str, "A name is a string.")
        judge_names(found, known, possible, call)
        expect(True not in seen, "Dropout was on while the model invented names.")
        expect(True not in hidden, "The <end> at the start was hidden: its attention_mask is 0.")
        # By the script, 0.3 of all names begin so, and 0.7**40 is less than one in a million.
        expect(
            count != COUNT or any(name[0] > "m" for name in found),
            "No name begins with a letter from n to y. Is each token left to choose from?",
            call=call,
            expected="about 12 of 40, by what the model says",
            got=", ".join(found),
        )
        made[seed, count] = found
    expect(
        made[0, COUNT] != made[1, COUNT],
        "Another seed gave the same names.",
        got=", ".join(made[0, COUNT]),
    )
    twice = exercise.invent(tokenizer, model, COUNT, [], 0)
    expect(
        twice == made[0, COUNT],
        "The same seed gave other names.",
        expected=", ".join(made[0, COUNT]),
        got=", ".join(map(str, twice)),
    )


def judge_names(found, known, possible, call):
    """Judge what the scripted model was said to have invented."""
    for name in found:
        expect(
            re.fullmatch("[a-z]{2,}", name),
            "Not a name of two letters or more, a to z.",
            call=call,
            got=repr(name),
        )
    for name in found:
        expect(
            not set(name) & set(ENDLESS),
            "This name was cut off. The model had not ended it.",
            call=call,
            got=name,
        )
    for name in found:
        expect(
            LAST not in name,
            "This name has 12 tokens. At most 11 are asked for.",
            call=call,
            got=name,
        )
    for name in found:
        expect(
            possible.fullmatch(name),
            "The model never says this name. Is it a text of its own, unchanged?",
            call=call,
            got=name,
        )
    expect(len(set(found)) >= len(found), "A name came twice.", call=call, got=", ".join(found))
    old = sorted(set(found) & set(known))
    expect(not old, "These are known already.", call=call, got=", ".join(old))


def test_compare(exercise):
    """One model begins with the checkpoint, one at random; both are trained and measured alike."""
    learn, held_out = exercise.split()
    heard = []

    def on_step(step, loss):
        heard.append(step)
        progress(step, STEPS, loss=loss, label="fine-tuning")

    torch.manual_seed(0)
    with training_seen() as trained:
        result = exercise.compare(learn, held_out, STEPS, on_step)
    expect(isinstance(result, exercise.Result), "A Result belongs here.", got=type(result).__name__)
    expect(
        heard == [*range(1, STEPS + 1)] * 2,
        "Both models should be trained for as many steps, and on_step hear of all of them.",
        call=f"compare(learn, held_out, {STEPS}, on_step)",
        expected=f"1 to {STEPS}, twice",
        got=f"{len(heard)} steps",
    )
    tokenizer, start = parts()
    for name in ("tuned", "fresh"):
        model = getattr(result, name)
        instance_of(model, GPT2LMHeadModel, f"result.{name} is a model.")
        close(
            sum(each.numel() for each in model.parameters()),
            235_656,
            f"result.{name} should have the shape of the checkpoint.",
        )
    for name, model in (("before", start), ("after", result.tuned), ("alone", result.fresh)):
        each, _ = surprises(tokenizer, model, held_out)
        close(
            getattr(result, name),
            sum(each) / len(each),
            "It was measured again, on the held-out names.",
            tolerance=1e-3,
            call=f"result.{name}",
        )
    judge_training(trained, exercise.draw(tokenizer, learn, STEPS), set(held_out), tokenizer)
    close(result.steps, STEPS, "This is how many steps were asked for.", call="result.steps")
    # Thirty small steps leave the tokens' rows near to where they began: with the same 60 seeds,
    # the tuned rows had a cosine of 0.96 or more with the shipped ones, the fresh ones within
    # 0.22 of zero.
    first = start.transformer.wte.weight.flatten()
    for name, wanted in (("tuned", True), ("fresh", False)):
        now = getattr(result, name).transformer.wte.weight.flatten()
        expect(
            bool(torch.cosine_similarity(first, now, dim=0) > 0.5) == wanted,
            "The tuned model has not begun with the weights of the checkpoint."
            if wanted
            else "The fresh model has begun with the weights of the checkpoint, too.",
            call=f"result.{name}",
        )
    # The reference: 41.72 before, 17.35 after, 18.43 alone. With 60 seeds, every second of them
    # with another split, too: after 17.26 to 18.36, alone 17.99 to 19.40, 0.52 to 1.67 apart.
    expect(
        result.after < 20,
        f"After {STEPS} steps a name should surprise the tuned model less.",
        expected="less than 20 nats",
        got=f"{result.after:.2f}",
    )
    MADE[:] = [result]


def judge_training(trained, batches, held_out, tokenizer):
    """Judge what the models were trained on, and how far the first step went."""
    wanted = [batch["input_ids"].tolist() for batch in batches]
    for _, tables, looks in trained.values():
        if tables != wanted:
            texts = {
                tokenizer.decode(row, skip_special_tokens=True) for rows in tables for row in rows
            }
            known = sorted(texts & held_out)
            raise CheckFailed(
                "A model was trained on names that are held out."
                if known
                else "A model was trained on other batches than draw(tokenizer, learn, steps).",
                call=f"compare(learn, held_out, {STEPS}, on_step)",
                got=", ".join(known[:5]) or f"{len(tables)} batches",
            )
        # At its first step, AdamW moves a number by the rate, whatever the slope; the decay of
        # the weights adds less than 2 % to it.
        moved = (looks[1] - looks[0]).abs().max().item()
        expect(
            abs(moved - 0.002) < 0.0001,
            "The first step of AdamW moves a number about as far as the rate says.",
            call=f"compare(learn, held_out, {STEPS}, on_step)",
            expected="0.002",
            got=f"{moved:.4f}",
        )


def test_card(exercise):
    """The card holds a title, the data, the steps, the size, three losses, the names and limits."""
    for seed, numbers in ((0, (40.256, 15.504, 18.118)), (1, (33.75, 21.5, 19.25))):
        model = small_model(seed)
        if seed:
            model = GPT2LMHeadModel(GPT2Config(vocab_size=9, n_embd=8, n_layer=2, n_head=2))
        steps, names = 123 + seed, [f"{letter}ona" for letter in "bcdfghjklm"[: 10 - seed]]
        result = exercise.Result(None, model, model, *numbers, steps)
        page = exercise.model_card(result, names)
        instance_of(page, str, "A card is a text.")
        size = model.num_parameters()
        call = "model_card(result, names)"
        expect(page.startswith("# "), "The first line is a title.", call=call, got=repr(page[:20]))
        flat = page.replace(",", "").replace("_", "")
        for what, sought, where in (
            ("the manual", r"(?i)manual", page),
            ("the Census", r"(?i)census", page),
            ("the steps", rf"\b{steps}\b", flat),
            ("the number of weights", rf"\b{size}\b", flat),
            ("the loss before", rf"\b{numbers[0]:.2f}\b", page),
            ("the loss of the tuned model", rf"\b{numbers[1]:.2f}\b", page),
            ("the loss of the fresh model", rf"\b{numbers[2]:.2f}\b", page),
            ("a line that begins with Limits:", r"(?m)^Limits:", page),
            *((f"the name {name}", rf"\b{name}\b", page) for name in names),
        ):
            expect(re.search(sought, where), f"The card lacks {what}.", call=call, got=page)


def show(exercise):
    """Show the three losses, and the learner's own card with ten names."""
    learn, held_out = exercise.split()
    result = MADE[0] if MADE else exercise.compare(learn, held_out, 10)
    names = exercise.invent(result.tokenizer, result.tuned, 10, learn + held_out, 0)
    return (
        Bars(
            {
                "manual, no names yet": result.before,
                "manual, then names": result.after,
                "names only": result.alone,
            },
            y_label="nats a name",
            title="Surprise at 200 names that no model has seen",
            note=f"{result.steps} steps each. Having read a manual is worth "
            f"{result.alone - result.after:.1f} nats: to the tuned model a new name is "
            f"{math.exp(result.alone - result.after):.1f} times as probable, typically.",
        ),
        Text(exercise.model_card(result, names), title="Your model card"),
    )
