"""Checks for a small GPT: beside PyTorch's own attention and encoder layer, with equal weights."""

import math

import torch
from torch import nn

from mlx_exercises.checking import CheckFailed, close, expect, shape, unchanged
from mlx_exercises.figures import HeatMap, Table

SIZES = ((2, 5, 6, 3), (3, 4, 8, 2), (1, 7, 4, 1), (4, 1, 6, 2))  # b, t, d, h


def built(make, *sizes, seed=0):
    """Return a module of the learner's in float64, its weights and biases drawn anew."""
    torch.manual_seed(seed)
    module = make(*sizes)
    expect(isinstance(module, nn.Module), "This should be a module of PyTorch.")
    module = module.double()
    for weights in module.parameters():
        nn.init.normal_(weights, std=0.6)
    return module


def has(module, *names):
    """Judge the module to have the layers that were finished."""
    there = module.state_dict()
    missing = [name for name in names if f"{name}.weight" not in there]
    expect(
        not missing, lambda: f"The layer `{missing[0]}` is gone. It was finished: keep its name."
    )
    return {name: each.detach() for name, each in there.items()}


def drawn(*sizes, seed=0):
    return torch.randn(*sizes, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


def answered(module, x):
    """Return what a module gives, judged to have the shape of x."""
    found = module(x)
    shape(found, tuple(x.shape), "What comes out has the shape of what went in.")
    found = found.detach()
    expect(found.isfinite().all(), "There are infinite numbers or nan in what comes out.")
    return found


def test_attention(exercise):
    """With equal weights, attention is that of PyTorch, whatever the number of heads."""
    for b, t, d, h in SIZES:
        module = built(exercise.Attention, d, h, seed=b)
        known = has(module, "qkv", "out")
        theirs = nn.MultiheadAttention(d, h, batch_first=True, dtype=torch.float64)
        theirs.load_state_dict(
            {
                "in_proj_weight": known["qkv.weight"],
                "in_proj_bias": known["qkv.bias"],
                "out_proj.weight": known["out.weight"],
                "out_proj.bias": known["out.bias"],
            }
        )
        x = drawn(b, t, d, seed=d)
        ahead = torch.ones(t, t, dtype=torch.bool).triu(1)
        right = theirs(x, x, x, attn_mask=ahead, need_weights=False)[0].detach()
        wrong = {
            "Every place looks at all others, later ones too: it can see its own answer.": attend(
                known, x, h, hidden=ahead & False
            ),
            "The mask hides what stands before a place. It should hide what comes after.": attend(
                known, x, h, hidden=~ahead & ~torch.eye(t, dtype=torch.bool)
            ),
            f"The scores were divided by √{d}. How long is a query of one head?": attend(
                known, x, h, scale=d**-0.5
            ),
            "The scores were not divided by √(d/h).": attend(known, x, h, scale=1.0),
            "The scores were divided by d/h. A root is missing.": attend(known, x, h, scale=h / d),
            "The heads were cut out of the places, not out of the d numbers: a view alone moves "
            "nothing.": attend(known, x, h, cut=False),
            "The heads were joined the wrong way: which axis stands beside d / h?": attend(
                known, x, h, joined=False
            ),
            "Queries and keys have changed places.": attend(known, x, h, order=(1, 0, 2)),
            "The mask came after the softmax: shares do not add up to 1 any more.": attend(
                known, x, h, late=True
            ),
            "The shares add up to 1 over the queries, not over the keys.": attend(
                known, x, h, axis=2
            ),
            "The last layer, `out`, was not asked.": attend(known, x, h, out=False),
        }
        close(
            answered(module, x),
            right,
            f"PyTorch's attention has the same weights. {h} heads of {d // h} numbers.",
            suspects=wrong,
            tolerance=1e-8,
            call=f"Attention({d}, {h}) of x {tuple(x.shape)}",
        )


def attend(known, x, h, *, scale=None, cut=True, joined=True, order=(0, 1, 2), late=False, axis=3,
           out=True, hidden=None):  # fmt: skip
    """Return causal attention, or with a known mistake."""
    b, t, d = x.shape
    parts = (x @ known["qkv.weight"].T + known["qkv.bias"]).split(d, dim=2)
    size = (b, t, h, d // h)
    heads = [
        parts[i].reshape(size).transpose(1, 2) if cut else parts[i].reshape(b, h, t, d // h)
        for i in order
    ]
    q, k, v = heads
    scores = torch.einsum("bhid,bhjd->bhij", q, k) * (scale or (d // h) ** -0.5)
    hidden = torch.ones(t, t, dtype=torch.bool).triu(1) if hidden is None else hidden
    if late:
        shares = scores.softmax(3).masked_fill(hidden, 0.0)
    else:
        shares = scores.masked_fill(hidden, -1e30).softmax(axis)
    mixed = shares @ v
    mixed = mixed.transpose(1, 2).reshape(b, t, d) if joined and cut else mixed.reshape(b, t, d)
    return mixed @ known["out.weight"].T + known["out.bias"] if out else mixed


def layer_of(known, d, h):
    """Return PyTorch's encoder layer with the weights of a block."""
    theirs = nn.TransformerEncoderLayer(
        d, h, 4 * d, 0.0, "gelu", batch_first=True, norm_first=True, dtype=torch.float64
    )
    names = {
        "self_attn.in_proj_weight": "attention.qkv.weight",
        "self_attn.in_proj_bias": "attention.qkv.bias",
        "self_attn.out_proj.weight": "attention.out.weight",
        "self_attn.out_proj.bias": "attention.out.bias",
        "linear1.weight": "mlp.0.weight",
        "linear1.bias": "mlp.0.bias",
        "linear2.weight": "mlp.2.weight",
        "linear2.bias": "mlp.2.bias",
    } | {f"norm{i}.{w}": f"norm{i}.{w}" for i in (1, 2) for w in ("weight", "bias")}
    theirs.load_state_dict({name: known[own] for name, own in names.items()})
    return theirs


def through(theirs, x):
    """Return what PyTorch's encoder layer gives, looking back only."""
    t = x.shape[1]
    return theirs(x, src_mask=torch.ones(t, t, dtype=torch.bool).triu(1)).detach()


BLOCK = ("norm1", "attention.qkv", "attention.out", "norm2", "mlp.0", "mlp.2")


def test_block(exercise):
    """A block is PyTorch's encoder layer with the norm first: both parts add to x."""
    for b, t, d, h in SIZES:
        module = built(exercise.Block, d, h, seed=b)
        known = has(module, *BLOCK)
        theirs = layer_of(known, d, h)
        x = drawn(b, t, d, seed=d)
        right = through(theirs, x)
        inner = {name[10:]: each for name, each in known.items() if name.startswith("attention")}
        n1, n2, mlp = theirs.norm1, theirs.norm2, mlp_of(theirs)
        mid = x + attend(inner, n1(x), h)
        plain = x + attend(inner, x, h)
        alone = attend(inner, n1(x), h)
        onto = n1(x) + alone
        last = n1(plain)
        swapped = x + attend(inner, n2(x), h)
        wrong = {
            "Only attention was added to x. The small network should add to it, too.": mlp(n2(mid)),
            "Attention has taken the place of x instead of adding to it.": (alone + mlp(n2(alone))),
            "Nothing was added to x: each part has taken its place.": mlp(n2(alone)),
            "The small network read x. It reads what attention has left.": mid + mlp(n2(x)),
            "The parts read x without its norm.": plain + mlp(plain),
            "Attention read x without its norm.": plain + mlp(n2(plain)),
            "The small network read x without its norm.": mid + mlp(mid),
            "The norm came last. Here it comes first, and what is added is added to x itself.": n2(
                last + mlp(last)
            ),
            "The parts were added to the norm. They add to x itself.": (n2(onto) + mlp(n2(onto))),
            "The two norms have changed places.": swapped + mlp(n1(swapped)),
        }
        close(
            answered(module, x),
            right,
            "PyTorch's encoder layer has the same weights.",
            suspects={s: y.detach() for s, y in wrong.items()},
            tolerance=1e-8,
            call=f"Block({d}, {h}) of x {tuple(x.shape)}",
        )


def mlp_of(theirs):
    return lambda x: theirs.linear2(nn.functional.gelu(theirs.linear1(x)))


def test_gpt(exercise):
    """The scores come from pieces and places, through all blocks, the norm and the head."""
    for b, t, longest, v, layers in ((3, 5, 8, 11, 2), (2, 4, 4, 7, 1), (1, 1, 6, 5, 3)):
        d, h = 6, 2
        model = built(exercise.GPT, v, longest, d, h, layers, seed=b)
        blocks = [f"blocks.{i}.{name}" for i in range(layers) for name in BLOCK]
        known = has(model, "pieces", "places", "norm", "head", *blocks)
        stack = [
            layer_of(
                {
                    name.removeprefix(f"blocks.{i}."): each
                    for name, each in known.items()
                    if name.startswith(f"blocks.{i}.")
                },
                d,
                h,
            )
            for i in range(layers)
        ]
        ids = torch.randint(v, (b, t), generator=torch.Generator().manual_seed(t))
        with unchanged(ids):
            found = model(ids)
        shape(found, (b, t, v), f"{b} rows of {t} pieces, and {v} scores for each.")
        pieces, places = known["pieces.weight"][ids], known["places.weight"]

        def scored(x, layers=stack, *, norm=True, known=known):
            for layer in layers:
                x = through(layer, x)
            weight, bias = known["norm.weight"], known["norm.bias"]
            x = nn.functional.layer_norm(x, (6,), weight, bias) if norm else x
            return x @ known["head.weight"].T

        right = scored(pieces + places[:t])
        wrong = {
            "The places are missing: the same piece is the same wherever it stands.": scored(
                pieces
            ),
            "Every place got the vector of place 0.": scored(pieces + places[0]),
            "The places are counted from the end of the longest row.": scored(
                pieces + places[longest - t :]
            ),
            "The places were counted over the rows of the batch.": scored(
                pieces + places[:b, None] if b <= longest else pieces
            ),
            "The places were multiplied by the pieces.": scored(pieces * places[:t]),
            "The last norm is missing.": scored(pieces + places[:t], norm=False),
            "Only the first block was asked.": scored(pieces + places[:t], stack[:1]),
            "Only the last block was asked.": scored(pieces + places[:t], stack[-1:]),
            "No block was asked.": scored(pieces + places[:t], []),
            "The blocks were asked in the wrong order.": scored(pieces + places[:t], stack[::-1]),
            "These are shares. The loss wants scores, and does the softmax itself.": right.softmax(
                2
            ),
        }
        close(
            found,
            right,
            f"{layers} blocks, {v} pieces, {t} of at most {longest} places.",
            suspects=wrong,
            tolerance=1e-8,
            call=f"GPT(v={v}, t={longest}, d=6, h=2, layers={layers})(ids {tuple(ids.shape)})",
        )


def test_no_look_ahead(exercise):
    """The scores at a place depend on the pieces up to there, on all of them and on no others."""
    for b, t, h, layers in ((2, 6, 3, 1), (1, 5, 1, 2)):
        model = built(exercise.GPT, 9, 8, 6, h, layers, seed=t)
        ids = torch.randint(9, (b, t), generator=torch.Generator().manual_seed(t))
        before = model(ids)
        shape(before, (b, t, 9), f"{b} rows of {t} pieces, and 9 scores for each.")
        for j in range(1, t):
            close(
                model(ids[:, :j]).detach(),
                before[:, :j].detach(),
                "The same model, asked about the beginning of a row, gives other scores for it.",
                tolerance=1e-8,
                call=f"a GPT on {t} pieces, and then on the first {j} of them",
            )
        for j in range(t):
            other = ids.clone()
            other[:, j] = (ids[:, j] + 1) % 9
            moved = ((model(other) - before).abs().amax(dim=(0, 2)) > 1e-9).tolist()
            expect(
                moved == [i >= j for i in range(t)],
                "An earlier place has changed with a later piece: it can see its own answer."
                if any(moved[:j])
                else "What stands before a place, and the place itself, should be looked at.",
                call=f"a GPT on {t} pieces; the piece at {j} was changed",
                expected=f"other scores at {list(range(j, t))}",
                got=f"other scores at {[i for i in range(t) if moved[i]]}",
            )


def test_start(exercise):
    """A new model knows nothing and pays about log v, and every one of its weights has a slope."""
    for v, t, layers in ((65, 16, 1), (300, 12, 2), (9, 20, 1)):
        torch.manual_seed(v)
        model = exercise.GPT(v, t, 32, 4, layers)
        ids = torch.randint(v, (24, t + 1), generator=torch.Generator().manual_seed(t))
        scores = model(ids[:, :-1])
        shape(scores, (24, t, v), f"One score for each of {v} pieces.")
        expect(isinstance(scores, torch.Tensor), "Scores are a tensor.")
        expect(scores.requires_grad, "The scores do not hang on the weights: there is no way back.")
        loss = nn.functional.cross_entropy(scores.flatten(0, 1), ids[:, 1:].flatten())
        close(
            loss.detach(),
            math.log(v),
            f"log {v} is {math.log(v):.3f}: a score near 0 for each of {v} pieces.",
            tolerance=0.02,
            call=f"the loss of a new model with {v} pieces",
        )
        try:
            loss.backward()
        except RuntimeError as error:
            if "inplace" not in str(error):
                raise
            raise CheckFailed(
                "The way back is closed: numbers that it needs were written over. Which line "
                "changes a tensor in place?",
                call=f"loss.backward() of a new model with {v} pieces",
            ) from None
        idle = [
            name
            for name, each in model.named_parameters()
            if each.grad is None or not each.grad.abs().sum() > 0
        ]
        expect(not idle, lambda idle=idle: f"The weights `{idle[0]}` have no slope. Are they used?")


def show(exercise):
    """Count the weights by their parts, and draw whom each place can see."""
    torch.manual_seed(0)
    v, t, d, h, layers = 65, 16, 32, 4, 1
    model = exercise.GPT(v, t, d, h, layers)
    parts = {
        "pieces": ("pieces.", f"{v} · {d}"),
        "places": ("places.", f"{t} · {d}"),
        "attention": ("blocks.0.attention", "4 d² + 4 d"),
        "small network": ("blocks.0.mlp", "8 d² + 5 d"),
        "norms": ("norm", "3 · 2 d"),
        "head": ("head", f"{d} · {v}"),
    }
    rows = []
    for name, (begin, formula) in parts.items():
        count = sum(
            each.numel()
            for own, each in model.named_parameters()
            if own.startswith(begin) or (begin == "norm" and ".norm" in own)
        )
        rows.append([name, formula, count])
    total = sum(row[2] for row in rows)
    rows.append(["all", "", total])
    ids = torch.randint(v, (1, 10))
    vectors = model.pieces(ids).detach().requires_grad_()
    hook = model.pieces.register_forward_hook(lambda *_: vectors)
    scores = model(ids)
    hook.remove()
    sees = [
        torch.autograd.grad(scores[0, i].square().sum(), vectors, retain_graph=True)[0][0]
        .norm(dim=1)
        .tolist()
        for i in range(10)
    ]
    seen = [[1 if each > 0 else 0 for each in row] for row in sees]
    return (
        Table(
            rows,
            columns=["part", "formula", "weights"],
            title=f"d = {d}, {h} heads, one block",
            marked=[len(rows) - 1],
            note="More heads would cost no weights: they share the same d numbers.",
        ),
        HeatMap(
            seen,
            names=["unseen", "seen"],
            x_label="piece",
            y_label="scores at",
            title="Which pieces the scores at each place depend on",
        ),
    )
