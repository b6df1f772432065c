"""Checks for the recurrent cell: by hand, PyTorch's cell, and every slope measured."""

import numpy as np
import torch

from mlx_exercises.checking import close, gradient, unchanged
from mlx_exercises.figures import Lines, Table

# Sequences, steps, inputs, units. The last has all sizes alike, where nothing raises.
SIZES = ((2, 4, 3, 5), (1, 3, 2, 4), (4, 1, 5, 2), (3, 3, 3, 3))


def draw(b, t, d, k, seed):
    """Return sequences, first states, weights and what each state is told."""
    rng = np.random.default_rng(seed)
    parts = {
        "X": rng.normal(size=(b, t, d)),
        "first": rng.normal(size=(b, k)) * 0.5,
        "Wx": rng.normal(size=(d, k)) * 0.6,
        "Wh": rng.normal(size=(k, k)) * 0.6,
        "bias": rng.normal(size=k) * 0.3,
    }
    return parts, rng.normal(size=(b, t, k))


def states_of(X, first, Wx, Wh, bias):
    """Return all states, by a loop of the check's own."""
    states, state = np.zeros((*X.shape[:2], len(bias))), first
    for now in range(X.shape[1]):
        state = np.tanh(bias + np.einsum("bd,dk->bk", X[:, now], Wx) + np.dot(state, Wh))
        states[:, now] = state
    return states


def in_torch(parts, G, *, cut=False):
    """Return all slopes by autograd; with `cut`, no blame crosses from step to step."""
    given = {name: torch.tensor(each, requires_grad=True) for name, each in parts.items()}
    state, loss = given["first"], torch.zeros((), dtype=torch.float64)
    for now in range(G.shape[1]):
        before = state.detach() if cut and now else state
        total = given["X"][:, now] @ given["Wx"] + before @ given["Wh"] + given["bias"]
        state = torch.tanh(total)
        loss = loss + (state * torch.tensor(G[:, now])).sum()
    loss.backward()
    return {name: each.grad.numpy() for name, each in given.items()}


def test_step(exercise):
    """One step is PyTorch's own recurrent cell; from 0, an input of 1 makes tanh 1 = 0.762."""
    one = np.ones((1, 1))
    close(
        exercise.step(one, 0 * one, one, 0.5 * one, np.zeros(1)),
        np.tanh(one),
        "The state before was 0.",
        suspects={"The sum was not bent: tanh is missing.": one},
    )
    for seed, (b, _, d, k) in enumerate(SIZES):
        parts, _ = draw(b, 1, d, k, seed)
        x, before, bias = parts["X"][:, 0], parts["first"], parts["bias"]
        Wx, Wh = parts["Wx"], parts["Wh"]
        cell = torch.nn.RNNCell(d, k, dtype=torch.float64)
        with torch.no_grad():
            cell.weight_ih.copy_(torch.tensor(Wx.T))
            cell.weight_hh.copy_(torch.tensor(Wh.T))
            cell.bias_ih.copy_(torch.tensor(bias))
            cell.bias_hh.zero_()
            right = cell(torch.tensor(x), torch.tensor(before)).numpy()
        wrong = {
            "The sum was not bent: tanh is missing.": x @ Wx + before @ Wh + bias,
            "The state before was not heard.": np.tanh(x @ Wx + bias),
            "The bias is missing.": np.tanh(x @ Wx + before @ Wh),
            "Wh was turned on its side.": np.tanh(x @ Wx + before @ Wh.T + bias),
            "The state was added behind tanh. It goes through Wh, inside.": np.tanh(x @ Wx + bias)
            + before,
        }
        with unchanged(x, before, Wx, Wh, bias):
            found = exercise.step(x, before, Wx, Wh, bias)
        close(found, right, "PyTorch's RNNCell goes to another state.", suspects=wrong)


def test_step_back(exercise):
    """Through one step, every slope is the measured one: of input, state, weights and bias."""
    for seed, (b, _, d, k) in enumerate(SIZES):
        parts, G = draw(b, 1, d, k, seed)
        x, before, G = parts["X"][:, 0], parts["first"], G[:, 0]
        Wx, Wh, bias = parts["Wx"], parts["Wh"], parts["bias"]
        after = states_of(**parts)[:, 0]
        with unchanged(G, x, before, after, Wx, Wh):
            found = exercise.step_back(G, x, before, after, Wx, Wh)

        def slopes(Z, x=x, before=before, Wx=Wx, Wh=Wh):
            return {
                "x": Z @ Wx.T,
                "before": Z @ Wh.T,
                "Wx": x.T @ Z,
                "Wh": before.T @ Z,
                "bias": Z.sum(axis=0),
            }

        truth = slopes(G * (1 - after**2))
        wrong = {
            "tanh was not gone back through. How fast does it move?": slopes(G),
            "tanh was applied once more. Its answer is given: that is `after`.": slopes(
                G * (1 - np.tanh(after) ** 2)
            ),
            "The slope of tanh is one minus its square.": slopes(G * (1 - after)),
            "Wh was turned the other way: G should go back through it.": truth
            | {"before": (G * (1 - after**2)) @ Wh},
            "Wh was paid for the state that came out. It met the one before.": truth
            | {"Wh": after.T @ (G * (1 - after**2))},
        }
        if b > 1:
            wrong["The rows of the batch were averaged. G has that in it already."] = truth | {
                name: truth[name] / b for name in ("Wx", "Wh", "bias")
            }
        gradient(
            lambda at, G=G: float(
                np.sum(G * np.tanh(at["x"] @ at["Wx"] + at["before"] @ at["Wh"] + at["bias"]))
            ),
            {"x": x, "before": before, "Wx": Wx, "Wh": Wh, "bias": bias},
            found,
            suspects=wrong,
        )


def test_through_time(exercise):
    """Through all steps, every slope is the measured one, the shared weights' as well."""
    for seed, (b, t, d, k) in enumerate(SIZES):
        parts, G = draw(b, t, d, k, seed + 20)
        X, first, Wx, Wh = (parts[name] for name in ("X", "first", "Wx", "Wh"))
        states = states_of(**parts)
        with unchanged(G, X, first, states, Wx, Wh):
            found = exercise.through_time(G, X, first, states, Wx, Wh)
        gradient(
            lambda at, G=G: float(np.sum(G * states_of(**at))),
            parts,
            found,
            suspects=mistakes(parts, G, states),
        )


def mistakes(parts, G, states):
    """Return wrong ways back through time."""
    truth, t = in_torch(parts, G), G.shape[1]
    alone = in_torch(parts, G, cut=True)
    last_only = in_torch(parts, np.where(np.arange(t)[None, :, None] == t - 1, G, 0.0))
    # The blame of each state, to tell what single steps say of the weights.
    later, told = np.zeros(parts["first"].shape), []
    for now in reversed(range(t)):
        total = (G[:, now] + later) * (1 - states[:, now] ** 2)
        told.insert(0, total)
        later = total @ parts["Wh"].T
    before = np.concatenate([parts["first"][:, None], states[:, :-1]], axis=1)

    def paid(now):
        return {
            "Wx": parts["X"][:, now].T @ told[now],
            "Wh": before[:, now].T @ told[now],
            "bias": told[now].sum(axis=0),
        }

    onwards, ahead = {"X": np.zeros(parts["X"].shape), "Wx": 0.0, "Wh": 0.0, "bias": 0.0}, 0.0
    for now in range(t):
        total = (G[:, now] + ahead) * (1 - states[:, now] ** 2)
        onwards["X"][:, now] = total @ parts["Wx"].T
        onwards["Wx"] += parts["X"][:, now].T @ total
        onwards["Wh"] += before[:, now].T @ total
        onwards["bias"] += total.sum(axis=0)
        ahead = total @ parts["Wh"].T
    onwards["first"] = ahead

    shifted = sum(states[:, now].T @ told[now] for now in range(t))
    from_zero = sum(states[:, now - 1].T @ told[now] for now in range(1, t))
    wrapped = truth["Wh"] + (states[:, -1] - before[:, 0]).T @ told[0]
    return {
        "No blame crossed from one step to the one before.": alone,
        "This walk went from the first step to the last. Blame comes from the end.": onwards,
        "Nothing was said of the first states. What is left of the blame is theirs.": truth
        | {"first": np.zeros(parts["first"].shape)},
        "Only what the last state is told came back. Each state is told something of its own.": (
            last_only
        ),
        "The weights got the slopes of the first step only. They were used at each step.": truth
        | paid(0),
        "The weights got the slopes of the last step only. They were used at each step.": truth
        | paid(t - 1),
        "The slopes of the weights were averaged over time. What all steps say adds up.": truth
        | {name: truth[name] / t for name in ("Wx", "Wh", "bias")},
        "Wh was paid for the state that came out. It met the one before.": truth | {"Wh": shifted},
        "At the first step, Wh met the first states, and nothing was paid for it.": truth
        | {"Wh": from_zero},
        "At the first step, Wh met the first states, and not the last.": truth | {"Wh": wrapped},
    }


def test_pytorch(exercise):
    """Over forty steps, when only the last state is told, all slopes are still PyTorch's."""
    parts, G = draw(2, 40, 3, 4, 50)
    G[:, :-1] = 0.0
    states = states_of(**parts)
    found = exercise.through_time(G, parts["X"], parts["first"], states, parts["Wx"], parts["Wh"])
    close(
        found,
        in_torch(parts, G),
        "PyTorch's autograd finds other slopes.",
        call="through_time(…) over 40 steps",
    )


def show(exercise):
    """Show how much each step hears of the last, for three sizes of Wh."""
    curves, rows = {}, []
    for factor in (0.5, 1.0, 1.6):
        parts, G = draw(3, 20, 2, 8, 4)
        G[:, :-1] = 0.0
        parts["Wh"] = np.linalg.qr(parts["Wh"])[0] * factor
        states = exercise.run(**parts)
        slopes = exercise.through_time(
            G, parts["X"], parts["first"], states, parts["Wx"], parts["Wh"]
        )
        sizes = np.maximum(np.linalg.norm(slopes["X"], axis=(0, 2)), 1e-12)
        curves[f"Wh turns, times {factor:g}"] = sizes
        rows.append([f"{factor:g}", f"{sizes[-1]:.2g}", f"{sizes[9]:.2g}", f"{sizes[0]:.2g}"])
    return (
        Lines(
            curves,
            x=np.arange(1, 21),
            x_label="step",
            y_label="size of the slopes",
            y_scale="log",
            title="How fast the last state moves with each input",
            note="Wh turns the state and multiplies it by a factor; tanh shrinks it at every step.",
        ),
        Table(rows, columns=["factor", "step 20", "step 10", "step 1"], title="Slopes per step"),
    )
