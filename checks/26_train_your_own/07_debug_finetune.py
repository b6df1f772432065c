"""Checks for the four bugs: batches by hand, padded against unpadded, training and measuring."""

import contextlib
import copy

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, GPT2Config, GPT2LMHeadModel, logging

from mlx_exercises import data
from mlx_exercises.checking import close, equal, expect, instance_of, shape, unchanged
from mlx_exercises.figures import Lines, Table

logging.set_verbosity_error()
logging.disable_progress_bar()
ROWS = ([0, 5, 6, 7, 7, 0], [0, 8, 0], [0, 9, 10, 0])
PAD = 1
NAMES = ("input_ids", "attention_mask", "labels")
SHIFTED = (
    "The labels were shifted here, and the model shifts once more: it learns the token after next."
)
COUNTED = (
    "The filling is in the labels, so guessing it counts. It is easy, and the loss looks small."
)
INVERTED = "This mask hides the tokens and shows the filling."
DROPOUT = "The model was measured with dropout on: part of its numbers were zero at random."


def batch_of(exercise, rows, pad=PAD):
    """Return the learner's batch, judged to be three tables of one shape."""
    rows = [list(row) for row in rows]
    with unchanged(rows):
        batch = exercise.collate(rows, pad)
    instance_of(batch, dict, "A batch is a dictionary.")
    equal(sorted(map(str, batch)), sorted(NAMES), "These are the names that the model expects.")
    longest = max(map(len, rows))
    for name in NAMES:
        instance_of(batch[name], torch.Tensor, f"{name} should be a tensor.")
        shape(batch[name], (len(rows), longest), f"{name} has a place for each token.")
        expect(
            not batch[name].dtype.is_floating_point,
            f"{name} should hold whole numbers.",
            got=str(batch[name].dtype),
        )
    return batch


def right_batch(rows, pad=PAD):
    longest = max(map(len, rows))
    fill = [longest - len(row) for row in rows]
    return {
        "input_ids": torch.tensor([[*row, *[pad] * k] for row, k in zip(rows, fill, strict=True)]),
        "attention_mask": torch.tensor(
            [[1] * len(row) + [0] * k for row, k in zip(rows, fill, strict=True)]
        ),
        "labels": torch.tensor([[*row, *[-100] * k] for row, k in zip(rows, fill, strict=True)]),
    }


@contextlib.contextmanager
def modes(model):
    """Collect whether the model was in training mode, each time that it was asked."""
    seen = set()
    handle = model.register_forward_pre_hook(lambda module, _: seen.add(module.training))
    try:
        yield seen
    finally:
        handle.remove()


def small_model(seed, dropout=0.0):
    torch.manual_seed(seed)
    config = GPT2Config(
        vocab_size=12,
        n_positions=10,
        n_embd=16,
        n_layer=2,
        n_head=2,
        resid_pdrop=dropout,
        embd_pdrop=dropout,
        attn_pdrop=dropout,
        bos_token_id=0,
        eos_token_id=0,
        pad_token_id=PAD,
        initializer_range=0.5,
    )
    return GPT2LMHeadModel(config)


@torch.no_grad()
def surprise(model, rows):
    """Return the mean of -log p over all tokens but the first of each row, a row at a time."""
    model.eval()
    found = []
    for row in rows:
        shares = model(input_ids=torch.tensor([row])).logits[0].log_softmax(dim=-1)
        found += [-shares[place, row[place + 1]].item() for place in range(len(row) - 1)]
    return sum(found) / len(found)


def test_mask(exercise):
    """The mask has a 1 for each token and a 0 for each place that was filled up."""
    for rows, pad in ((ROWS, PAD), (ROWS[1:], 11), ([[0, 4, 0], [0, 3, 0]], PAD)):
        wanted = right_batch(rows, pad)
        batch = batch_of(exercise, rows, pad)
        call = f"collate({[list(row) for row in rows]}, {pad})"
        close(batch["input_ids"], wanted["input_ids"], "Rows are filled up at the end.", call=call)
        mask = wanted["attention_mask"]
        ones = (
            {}
            if bool(mask.all())
            else {"The filling is marked as if it were text.": torch.ones_like(mask)}
        )
        close(
            batch["attention_mask"].long(),
            mask,
            "1 is a token to be seen, 0 is filling.",
            suspects={INVERTED: 1 - mask, **ones},
            call=f"the attention_mask of {call}",
        )


def test_labels(exercise):
    """The labels are the tokens themselves at their own places, and -100 where it was filled up."""
    for rows, pad in ((ROWS, PAD), (ROWS[1:], 11)):
        wanted = right_batch(rows, pad)
        labels, ids = wanted["labels"], wanted["input_ids"]
        found = batch_of(exercise, rows, pad)["labels"]
        for moved in (ids, labels):
            expect(
                not torch.equal(found[:, :-1].long(), moved[:, 1:]),
                SHIFTED,
                call="labels of a batch",
                expected=str(labels[0].tolist()),
                got=str(found[0].tolist()),
            )
        suspects = {COUNTED: ids}
        hidden = ids.masked_fill(ids == 0, -100).masked_fill(labels == -100, -100)
        suspects["The <end> of a name is not counted, so the model never learns to stop."] = hidden
        close(
            found,
            labels,
            "Row by row, beside the tokens.",
            suspects=suspects,
            call=f"the labels of collate({[list(row) for row in rows]}, {pad})",
        )


def test_in_company(exercise):
    """Rows of different lengths in one batch cost what they cost one by one."""
    # Seeds 0-199: the two differ by 6e-7 at most.
    for seed, rows in ((0, ROWS), (1, ([0, 3, 0], [0, 2, 4, 9, 11, 5, 0]))):
        model = small_model(seed)
        batch = batch_of(exercise, rows)
        model.eval()
        with torch.no_grad():
            found = model(**batch).loss
        close(
            found.double(),
            torch.tensor(surprise(model, rows), dtype=torch.float64),
            "Each row was also asked alone, where nothing has to be filled up.",
            tolerance=1e-4,
            call=f"the loss of a batch of {len(rows)} rows",
        )


def test_training(exercise):
    """Each batch makes one step of AdamW, with dropout on and with no old gradients left."""
    batches = [right_batch(ROWS), right_batch([[0, 3, 0], [0, 4, 4, 4, 0]]), right_batch(ROWS[:2])]
    mine, theirs, heard = small_model(2), small_model(2), []
    optimizer, losses = torch.optim.AdamW(theirs.parameters(), lr=0.01), []
    for batch in batches:
        loss = theirs(**batch).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    mine.eval()
    with modes(mine) as seen:
        found = exercise.train(mine, batches, 0.01, on_step=lambda *each: heard.append(each))
    close(found, losses, "Three batches, three losses.", tolerance=1e-4)
    close(
        mine.transformer.h[1].mlp.c_fc.weight,
        theirs.transformer.h[1].mlp.c_fc.weight.detach(),
        "Three steps of AdamW lead to other weights.",
        tolerance=1e-4,
        call="a table of weights after three steps",
    )
    expect(False not in seen, "The model was trained in evaluation mode, so dropout did nothing.")
    close(
        [step for step, _ in heard],
        [1, 2, 3],
        "on_step is called after each step.",
        call="the steps that on_step was told",
    )


def test_measuring(exercise):
    """The loss is measured without dropout: the same twice, and what the rows cost one by one."""
    model = small_model(3, dropout=0.3)
    before = copy.deepcopy(model.state_dict())
    batches = [right_batch(ROWS), right_batch([[0, 3, 0]])]
    wanted = surprise(model, [*ROWS, [0, 3, 0]])
    model.train()
    torch.manual_seed(0)
    found = exercise.mean_loss(model, batches)
    instance_of(found, float, "The loss is one number.")
    model.train()
    torch.manual_seed(1)
    again = exercise.mean_loss(model, batches)
    instance_of(again, float, "The loss is one number.")
    expect(
        found == again,
        DROPOUT,
        call="mean_loss(model, batches), twice",
        got=f"{found:.4f} and {again:.4f}",
    )
    model.eval()
    plain = [model(**batch).loss.item() for batch in batches]
    close(
        found,
        wanted,
        "Two batches, with 10 and 2 tokens to guess.",
        suspects={"The batches count alike, but one has fewer tokens.": sum(plain) / 2},
        tolerance=1e-4,
        call="mean_loss(model, batches)",
    )
    same = all(torch.equal(each, before[name]) for name, each in model.state_dict().items())
    expect(same, "Measuring changed the weights of the model.")


def show(exercise):
    """Train on names for a moment with the learner's own functions, and invent some."""
    torch.manual_seed(0)
    tokenizer = AutoTokenizer.from_pretrained(data.tiny_gpt2())
    model = AutoModelForCausalLM.from_pretrained(data.tiny_gpt2())
    batches = exercise.name_batches(tokenizer, data.names(), 16)
    before = exercise.mean_loss(model, batches[:3])
    losses = exercise.train(model, batches[10:26], 1e-3)
    after = exercise.mean_loss(model, batches[:3])
    start = torch.full((4, 1), tokenizer.eos_token_id)
    torch.manual_seed(0)
    made = model.generate(
        start,
        attention_mask=torch.ones_like(start),
        max_new_tokens=8,
        do_sample=True,
        top_k=20,
    )
    names = ", ".join(tokenizer.decode(row, skip_special_tokens=True).strip() for row in made)
    return (
        Lines(
            {"training": losses},
            x=range(1, len(losses) + 1),
            x_label="step",
            y_label="loss",
            title="It learns names",
            levels={"new names, after": after},
        ),
        Table(
            [["before", before], ["after", after]],
            columns=["48 new names", "loss of a token"],
            digits=3,
            title="Measured once is enough",
            note=f"It invents: {names}.",
        ),
    )
