"""Checks for attention: by hand, beside PyTorch, and by what it may not do."""

import numpy as np
import torch
from torch.nn import functional

from mlx_exercises.checking import close, expect, instance_of, no_warnings, parts, shape, unchanged
from mlx_exercises.figures import HeatMap, Lines


def inputs():
    """Give Q (t, d), K (s, d), V (s, v) and a mask (t, s); then all sizes equal."""
    for seed, (t, s, d, v) in enumerate(((2, 4, 3, 5), (5, 3, 4, 2), (1, 2, 7, 3), (4, 4, 4, 4))):
        rng = np.random.default_rng(seed)
        mask = rng.random((t, s)) < 0.5
        mask[np.arange(t), np.arange(t) % s] = True
        mask[0, (0 + 1) % s] = False
        yield (
            rng.normal(size=(t, d)) * 2,
            rng.normal(size=(s, d)),
            rng.normal(size=(s, v)) * 3 + 2,
            mask,
        )


def in_torch(Q, K, V, mask=None):
    """Return PyTorch's output for arrays."""
    Q, K, V = (torch.tensor(each, dtype=torch.float64) for each in (Q, K, V))
    mask = None if mask is None else torch.tensor(mask)
    return functional.scaled_dot_product_attention(Q, K, V, attn_mask=mask).numpy()


def true_weights(Q, K, mask=None):
    """Return PyTorch's weights: what comes out if each value is a column of its own."""
    return in_torch(Q, K, np.eye(len(K)), mask)


def shares(fits, axis=1):
    powers = np.exp(fits - fits.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


def asked(exercise, *arguments):
    """Call attention, and judge that a pair of the right shapes comes back."""
    Q, K, V = arguments[:3]
    with unchanged(*(each for each in arguments if each is not None)):
        answer = exercise.attention(*arguments)
    answer = parts(answer, 2, "A pair is expected: the output, and the weights.")
    shape(answer[1], (len(Q), len(K)), "The weights have a row for each query, a column a key.")
    shape(answer[0], (len(Q), V.shape[1]), "The output has a row for each query.")
    return answer


def judge(exercise, Q, K, V, mask, message, wrong):
    """Compare weights and output with PyTorch's; leave out mistakes that make no difference."""
    right = true_weights(Q, K, mask)
    output, weights = asked(exercise, Q, K, V, *(() if mask is None else (mask,)))
    close(
        weights,
        right,
        message,
        suspects=wrong,
        tolerance=1e-8,
        call=f"the weights of attention for Q {Q.shape}, K {K.shape}, V {V.shape}",
    )
    close(
        output,
        in_torch(Q, K, V, mask),
        "The weights are right. The output is that share of each value.",
        tolerance=1e-8,
        call=f"the output of attention for Q {Q.shape}, K {K.shape}, V {V.shape}",
    )


def without_mask(Q, K):
    """Return the weights that mistakes in fits and softmax give."""
    t, d = Q.shape
    fits = Q @ K.T
    powers = np.exp(fits / d**0.5)
    return {
        "The fits were not divided by √d.": shares(fits),
        "The fits were divided by d. It should be its root.": shares(fits / d),
        "The fits were multiplied by √d. They should become smaller.": shares(fits * d**0.5),
        "Divided by the root of how many queries there are. d is how long a query is.": (
            shares(fits / t**0.5)
        ),
        "Divided by the root of how many keys there are. d is how long a key is.": (
            shares(fits / len(K) ** 0.5)
        ),
        "Each column adds up to 1. It is the keys that share a query.": (
            powers / powers.sum(axis=0)
        ),
        "All rows together add up to 1. Each query has its own shares.": powers / powers.sum(),
        "These are the fits. Softmax makes shares of them.": fits / d**0.5,
    }


def test_weights(exercise):
    """Fits of 0 and log 3 get 1/4 and 3/4; and all weights and outputs are PyTorch's."""
    Q, K, V = np.array([[1.0]]), np.array([[0.0], [np.log(3)]]), np.array([[8.0], [4.0]])
    judge(exercise, Q, K, V, None, "This is the example of the header.", without_mask(Q, K))
    for Q, K, V, _ in inputs():
        message = f"{len(Q)} queries of {Q.shape[1]} numbers ask {len(K)} keys, without a mask."
        judge(exercise, Q, K, V, None, message, without_mask(Q, K))


def test_mask(exercise):
    """Who is masked out gets a share of 0, and the others of that row still add up to 1."""
    for Q, K, V, mask in inputs():
        fits = Q @ K.T / Q.shape[1] ** 0.5
        wrong = {
            "The mask was used after the softmax: the rows add up to less than 1.": (
                shares(fits) * mask
            ),
            "A forbidden fit became 0. Its power is 1, and that is still heard.": (
                shares(np.where(mask, fits, 0.0))
            ),
            "The mask is turned round. True means: may look.": (
                shares(np.where(mask, -1e30, fits))
            ),
            "The mask was not used.": shares(fits),
            "True was added to the fits as a 1. Forbidden ones need -∞.": shares(fits + mask),
        }
        message = f"The mask is {mask.shape}, and {int((~mask).sum())} of its places are closed."
        judge(exercise, Q, K, V, mask, message, wrong)


def test_no_future(exercise):
    """With a causal mask, row i looks at 0 … i, and a change of what follows does not reach it."""
    for t in (4, 1, 6):
        mask = exercise.causal(t)
        right = np.tril(np.ones((t, t), dtype=bool))
        shape(mask, (t, t), "Each of the rows may or may not look at each of the columns.")
        wrong = {
            "The diagonal is closed. Row 0 then has nobody to look at.": np.tril(right, -1),
            "Rows look at what follows, and not at what went before.": right.T,
            "These are the places that are closed. True means: may look.": ~right,
        }
        instance_of(mask, np.ndarray, "The mask should be an array.")
        expect(mask.dtype == bool, "The mask should hold True and False.", got=str(mask.dtype))
        close(
            mask.astype(int),
            right.astype(int),
            "Row i may look at the columns 0 … i.",
            suspects={s: x.astype(int) for s, x in wrong.items()},
            call=f"causal({t}), as ones and zeros",
        )
    rng = np.random.default_rng(3)
    Q, K, V = rng.normal(size=(6, 3)), rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
    mask = exercise.causal(6)
    before = asked(exercise, Q, K, V, mask)[0]
    K, V = K.copy(), V.copy()
    K[4:], V[4:] = 50.0, -70.0
    after = asked(exercise, Q, K, V, mask)[0]
    close(
        after[:4],
        np.array(before[:4]),
        "The keys and values 4 and 5 were changed, and rows that come before them noticed.",
        call="the first four rows of the output",
    )


def test_order(exercise):
    """Attention has no sense of order: keys and values in another order give the same output."""
    rng = np.random.default_rng(4)
    Q, K, V = rng.normal(size=(3, 4)), rng.normal(size=(5, 4)), rng.normal(size=(5, 2))
    order = np.array([3, 0, 4, 2, 1])
    close(
        asked(exercise, Q, K[order], V[order])[0],
        np.array(asked(exercise, Q, K, V)[0]),
        "The five keys stood in another order, each with its value.",
        call="the output for K[order], V[order]",
    )


def test_large_fits(exercise):
    """Fits of 10,000 neither overflow nor warn, with a mask or without."""
    Q, K = np.array([[100.0], [-100.0]]), np.array([[100.0], [99.0], [-100.0]])
    V = np.array([[1.0, 0.0], [2.0, -1.0], [5.0, 3.0]])
    for mask in (None, np.array([[False, True, True], [True, True, False]])):
        with no_warnings():
            output, weights = asked(exercise, Q, K, V, *(() if mask is None else (mask,)))
        best = [0, 2] if mask is None else [1, 1]
        close(weights, np.eye(3)[best], "One key fits far better than the others.", tolerance=1e-8)
        close(output, V[best], "One key fits far better than the others.", tolerance=1e-8)


def test_entropy(exercise):
    """Entropy is 0 for a row with one winner, and log s for s equal shares."""
    for weights in (
        np.array([[1.0, 0, 0, 0], [0.25, 0.25, 0.25, 0.25], [0.5, 0.5, 0, 0]]),
        np.array([[1, 0], [0, 1]]),
        np.array([[1.0]]),
        shares(np.random.default_rng(5).normal(size=(3, 5)) * 2),
        shares(np.random.default_rng(6).normal(size=(4, 4)) * 2),
    ):
        table = [[-p * np.log(p) if p > 0 else 0.0 for p in row] for row in weights.tolist()]
        right = np.array([sum(row) for row in table])
        wrong = {
            "The sign is turned round. Entropy is never below 0.": -right,
            "This is in bits, logarithms to the base 2. Natural ones are asked for.": (
                right / np.log(2)
            ),
            "Columns were added up. Each row has its own entropy.": np.array(table).sum(axis=0),
            "This is one number. Each row has its own entropy.": right.sum(),
            "This is a mean along the row. The terms should be added up.": (
                right / weights.shape[1]
            ),
        }
        with unchanged(weights), no_warnings():
            got = exercise.entropy(weights)
        close(
            got,
            right,
            f"The shares are {weights.shape}.",
            suspects=wrong,
            tolerance=1e-8,
        )


def show(exercise):
    """Draw how open attention is at each d, and a causal map."""
    sizes = (1, 4, 16, 64, 256, 512)
    rng = np.random.default_rng(0)
    X = rng.normal(size=(8, 16))
    weights = exercise.attention(X, X, X, exercise.causal(8))[1]
    return (
        Lines(
            {
                "with √d": [exercise.openness(d, scaled=True) for d in sizes],
                "without": [exercise.openness(d, scaled=False) for d in sizes],
            },
            x=sizes,
            x_scale="log",
            x_label="d, numbers in a query",
            y_label="entropy",
            levels={"all ten alike": float(np.log(10))},
            title="How open is attention?",
            note="Means over 2,000 random queries to 10 keys. All keys alike would be log 10.",
        ),
        HeatMap(
            weights,
            [str(i) for i in range(8)],
            [str(i) for i in range(8)],
            x_label="looked at",
            y_label="who looks",
            title="Eight words that look back",
        ),
    )
