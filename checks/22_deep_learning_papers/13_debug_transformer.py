"""Checks for the four bugs: each function by itself, then the block beside PyTorch's attention."""

import torch
from torch.nn import functional

from mlx_exercises.checking import close, expect, shape, unchanged
from mlx_exercises.figures import HeatMap, Table

CUT_ANEW = (
    "Head 0 has all columns of a few times, and not a few columns of all times: "
    "the line of numbers was cut anew."
)
AFTER = "The mask came after the softmax: later times got 0, and still took part in the division."


def drawn(seed, *sizes):
    """Return random numbers in float64."""
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(*sizes, generator=generator, dtype=torch.float64)


def test_heads(exercise):
    """Each head has its own columns of every time, and joining them gives x back."""
    for seed, (b, t, d, h) in enumerate(((2, 3, 8, 4), (1, 5, 6, 2), (3, 4, 12, 4))):
        x = drawn(seed, b, t, d)
        size = d // h
        right = torch.stack([x[:, :, i * size : (i + 1) * size] for i in range(h)], dim=1)
        with unchanged(x):
            got = exercise.split_heads(x, h)
        shape(got, (b, h, t, size), "The axes are batch, head, time, and column of that head.")
        wrong = {
            CUT_ANEW: x.reshape(b, h, t, size),
            "Each head got every h-th column. It should get neighbours.": (
                x.reshape(b, t, size, h).permute(0, 3, 1, 2)
            ),
        }
        close(got, right, f"x is {(b, t, d)}, with {h} heads.", suspects=wrong)
        back = exercise.join_heads(right)
        shape(back, (b, t, d), "The columns of all heads lie side by side.")
        wrong = {"The heads were joined without a change of axes.": right.reshape(b, t, d)}
        close(back, x, "Split and joined, x is another one.", suspects=wrong)


def test_fits(exercise):
    """Fits have variance 1 if queries and keys have it, however many heads there are."""
    for seed, (b, h, t, size) in enumerate(
        ((2, 4, 3, 5), (1, 2, 4, 9), (3, 8, 2, 16), (1, 1, 2, 3))
    ):
        queries, keys = drawn(seed, b, h, t, size), drawn(seed + 50, b, h, t, size)
        plain = torch.einsum("bhik,bhjk->bhij", queries, keys)
        with unchanged(queries, keys):
            got = exercise.scaled_fits(queries, keys, h)
        shape(got, (b, h, t, t), "In each head, each query meets each key.")
        wrong = {
            "Divided by √d, for all columns of x. How many numbers does one head multiply?": (
                plain / (h * size) ** 0.5
            ),
            "Divided by d / h itself, and not by its root.": plain / size,
            "Nothing was divided here.": plain,
            "Divided by √h, and h is how many heads there are.": plain / h**0.5,
            "Divided by √t, and t is how many times there are.": plain / t**0.5,
        }
        right = plain * (1 / size) ** 0.5
        message = f"{h} heads of {size} numbers each."
        close(got, right, message, suspects=wrong)


def test_weights(exercise):
    """Each time shares 1 among itself and the times before it, and the later ones get 0."""
    for seed, (b, h, t) in enumerate(((2, 3, 4), (1, 2, 6), (2, 1, 1))):
        fits = drawn(seed, b, h, t, t) * 2
        right = torch.zeros_like(fits)
        for i in range(t):
            right[..., i, : i + 1] = fits[..., i, : i + 1].softmax(dim=-1)
        later = torch.ones(t, t).triu(1).bool()
        with unchanged(fits):
            got = exercise.causal_weights(fits)
        shape(got, (b, h, t, t), "A weight belongs to each fit.")
        wrong = {
            AFTER: fits.softmax(dim=-1).masked_fill(later, 0.0),
            "Later fits became 0. The power of 0 is 1, and that is a share, too.": (
                fits.masked_fill(later, 0.0).softmax(dim=-1)
            ),
            "Nothing is masked here.": fits.softmax(dim=-1),
            "The times before are masked, and not the later ones.": (
                fits.masked_fill(later.T, float("-inf")).softmax(dim=-1)
            ),
            "A column adds up to 1. It is the times of a row that share.": (
                fits.masked_fill(later, float("-inf")).softmax(dim=-2)
            ),
        }
        close(got, right, f"The fits are {(b, h, t, t)}.", suspects=wrong)
    close(
        exercise.causal_weights(torch.full((1, 1, 3, 3), 2000.0, dtype=torch.float64)),
        torch.tensor([[[[1, 0, 0], [0.5, 0.5, 0], [1 / 3, 1 / 3, 1 / 3]]]], dtype=torch.float64),
        "All fits are 2000, so all that may be heard are heard alike.",
    )


def block_of(exercise, d, h, seed, *, zeros=False):
    """Return the learner's block in float64, with weights that the seed decides."""
    torch.manual_seed(seed)
    block = exercise.Block(d, h).double()
    with torch.no_grad():
        for name, weights in block.named_parameters():
            if zeros and "norm" not in name:
                weights.zero_()
            elif "norm" in name:
                weights.add_(0.3 * torch.randn_like(weights))
    return block


def heard(block, x, h):
    """Return what attention should add to x, by PyTorch's attention and the block's weights."""
    d = x.shape[-1]
    parts = functional.linear(x, block.qkv.weight, block.qkv.bias).split(d, dim=-1)
    parts = (torch.stack(part.split(d // h, dim=-1), dim=1) for part in parts)
    heads = functional.scaled_dot_product_attention(*parts, is_causal=True)
    return functional.linear(torch.cat(heads.unbind(1), dim=-1), block.out.weight, block.out.bias)


def norm(layer, x):
    return functional.layer_norm(x, x.shape[-1:], layer.weight, layer.bias, layer.eps)


def test_zeros(exercise):
    """A block whose weights are all 0 hands x on as it came."""
    for seed, (b, t, d, h) in enumerate(((2, 5, 8, 4), (1, 3, 6, 2))):
        block, x = block_of(exercise, d, h, seed, zeros=True), drawn(seed, b, t, d) * 3 + 1
        with torch.no_grad(), unchanged(x):
            got = block(x)
        normed = norm(block.norm_1, x).detach()
        wrong = {
            "What came out is norm_1(x). x itself should run through from bottom to top.": normed,
            "What came out is norm_2(x). x itself should run through from bottom to top.": (
                norm(block.norm_2, x).detach()
            ),
            "x was normalised twice on its way, and it should run through as it is.": (
                norm(block.norm_2, normed).detach()
            ),
            "Nothing came out. Where did x go?": torch.zeros_like(x),
            "What came out is twice x.": 2 * x,
        }
        close(
            got,
            x,
            "Attention and net add 0 here, so x should come out.",
            suspects=wrong,
            call=f"block(x) with weights of 0, x {(b, t, d)}",
        )


def test_block(exercise):
    """A block gives what PyTorch's attention gives with the same weights."""
    for seed, (b, t, d, h) in enumerate(((2, 5, 8, 4), (1, 4, 12, 3), (3, 1, 6, 2))):
        block, x = block_of(exercise, d, h, seed), drawn(seed + 9, b, t, d) * 2
        with torch.no_grad(), unchanged(x):
            got, attended = block(x), block.attend(x)
        with torch.no_grad():
            between = x + heard(block, norm(block.norm_1, x), h)
            right = between + block.net(norm(block.norm_2, between))
            wrong = {
                "Attention's share of x is missing: only the net adds to it.": (
                    x + block.net(norm(block.norm_2, x))
                ),
                "The net's share is missing: only attention adds to x.": between,
                "Attention was given x, and not norm_1(x).": (
                    (raw := x + heard(block, x, h)) + block.net(norm(block.norm_2, raw))
                ),
                "The net was given x, and not norm_2(x).": between + block.net(between),
            }
            truth = heard(block, x, h)
        close(
            attended,
            truth,
            "PyTorch's attention hears something else. Is each part of `attend` right by itself?",
            tolerance=1e-8,
            call=f"block.attend(x), x {(b, t, d)}, {h} heads",
        )
        close(
            got,
            right,
            "`attend` is right by itself. What does the block add to what?",
            suspects=wrong,
            tolerance=1e-8,
            call=f"block(x), x {(b, t, d)}, {h} heads",
        )


def test_causal(exercise):
    """No change of a later time reaches an earlier one, and each time hears those before it."""
    t = 6
    block, x = block_of(exercise, 8, 2, 5), drawn(6, 2, t, 8)
    with torch.no_grad():
        before = block(x.clone())
        for j in range(t):
            new = x.clone()
            new[:, j] = drawn(j, 2, 8)
            after = block(new.clone())
            shape(after, (2, t, 8), "x comes in as (2, 6, 8).")
            moved = (after - before).abs().amax(dim=(0, 2))
            expect(
                not j or float(moved[:j].max()) <= 1e-9,
                f"Time {j} got a new row, and an earlier time noticed.",
                expected="0 for all earlier times",
                got=lambda moved=moved, j=j: f"{float(moved[:j].max()):.4f}",
            )
            expect(
                float(moved[j:].min()) >= 1e-9,
                f"Time {j} got a new row, and a later time heard nothing of it.",
            )


def show(exercise):
    """Ask the five questions again, and draw who moves whom."""
    torch.manual_seed(1)
    block, x = exercise.Block(64, 8), torch.randn(1, 16, 64)
    moved = exercise.moved_by(block, x)
    low, high = exercise.row_sums()
    return (
        Table(
            [
                ["rows of weights add up to", f"{low:.3f} … {high:.3f}", "0.125 … 1.000"],
                ["spread of the fits", f"{exercise.spread():.2f}", "0.35"],
                ["times that head 0 sees, of 16", f"{exercise.times_of_head()}", "2"],
                ["a block of zeros moves x by", f"{exercise.moved_by_zeros():.3f}", "3.302"],
                ["a new last word moves others by", f"{float(moved[:-1, -1].max()):.3f}", "0.064"],
            ],
            columns=["question", "now", "as found"],
            title="Five questions",
        ),
        HeatMap(
            (moved > 1e-6).int(),
            [str(i) for i in range(16)],
            [str(j) for j in range(16)],
            x_label="this time gets a new row",
            y_label="this time moves",
            names=["stays", "moves"],
            title="Nobody looks ahead",
        ),
    )
