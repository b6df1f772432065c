"""Checks for products of Jacobians: PyTorch's autograd, powers of the radius, clipping."""

import numpy as np
import torch

from mlx_exercises.checking import close, expect, no_warnings, unchanged
from mlx_exercises.figures import Lines, Table


def states_of(first, pushes, Wh):
    """Return the states (t, k) of a net that is pushed by a vector at each step, in torch."""
    states, state = [], first
    for push in pushes:
        state = torch.tanh(push + state @ Wh)
        states.append(state)
    return torch.stack(states)


def draw(t, k, seed, size=0.8):
    """Return first state, states and Wh as arrays, and every ∂hₛ/∂h₀ by autograd."""
    rng = np.random.default_rng(seed)
    first, pushes = torch.tensor(rng.normal(size=k)), torch.tensor(rng.normal(size=(t, k)) * 0.5)
    Wh = torch.tensor(rng.normal(size=(k, k)) * size)
    # (t, k, k): number i of state s by number j of the first.
    products = torch.autograd.functional.jacobian(lambda h: states_of(h, pushes, Wh), first)
    return states_of(first, pushes, Wh).numpy(), Wh.numpy(), products.numpy()


def largest(matrices):
    return np.array([np.linalg.svd(each)[1][0] for each in matrices])


def test_one_step(exercise):
    """The Jacobian of one step has the slopes that PyTorch works out, row i for the new state's."""
    for seed, k in enumerate((2, 4, 1, 5)):
        states, Wh, products = draw(1, k, seed)
        after, right = states[0], products[0]
        slope = 1 - after**2
        with unchanged(after, Wh):
            found = exercise.jacobian(after, Wh)
        wrong = {
            "Wh stands the wrong way round: J[i, j] has Wh[j, i].": slope[:, None] * Wh,
            "This is J on its side.": right.T,
            "Each row has a slope of tanh of its own; here the columns have.": Wh.T * slope,
            "The slope of tanh is missing.": Wh.T,
            "tanh was applied once more. `after` is what came out of it.": (
                (1 - np.tanh(after) ** 2)[:, None] * Wh.T
            ),
            "The slope of tanh is one minus its square.": (1 - after)[:, None] * Wh.T,
        }
        close(
            found,
            right,
            f"{k} units, one step.",
            suspects=wrong,
        )


def test_product(exercise):
    """After each step, the size is that of all Jacobians up to there, multiplied in order."""
    for seed, (t, k) in enumerate(((6, 3), (3, 5), (1, 2), (9, 2), (20, 4))):
        states, Wh, products = draw(t, k, seed + 10)
        right = largest(products)
        steps = [(1 - after**2)[:, None] * Wh.T for after in states]
        forwards, backwards = np.eye(k), []
        for J in steps:
            forwards = forwards @ J
            backwards.append(forwards)
        wrong = {
            "The steps stand in the wrong order: the first should be at the right.": largest(
                backwards
            ),
            "These are the sizes of single steps. They have to be multiplied as matrices first.": (
                largest(steps)
            ),
            "The sizes were multiplied. Matrices can turn a vector to where the next shrinks it.": (
                np.cumprod(largest(steps))
            ),
            "This is the root of all squares in the matrix, not how far it can stretch.": np.array(
                [np.sqrt((each**2).sum()) for each in products]
            ),
            "These are the largest eigenvalues. A matrix can lengthen another vector by more.": (
                np.array([np.abs(np.linalg.eigvals(each)).max() for each in products])
            ),
            "The product begins one step too late: with h₁ and not h₀.": largest(
                [np.eye(k), *[p @ np.linalg.inv(products[0]) for p in products[1:]]]
            ),
        }
        with unchanged(states, Wh):
            found = exercise.stretch(states, Wh)
        close(
            found,
            right,
            "The matrices that autograd finds have other sizes.",
            suspects=wrong,
            call=f"stretch of {t} states of {k} units",
        )


def turned(k, radius, seed):
    return radius * np.linalg.qr(np.random.default_rng(seed).normal(size=(k, k)))[0]


def test_fifty_steps(exercise):
    """After 50 steps, a radius of 0.9 has left 0.0052, one of 1 still 1, and 1.1 has made 117."""
    for radius, printed in ((0.9, 0.0052), (1.0, 1.0), (1.1, 117.4)):
        for k in (3, 8):
            Wh = turned(k, radius, k)
            found = exercise.stretch(np.zeros((50, k)), Wh)
            close(
                found,
                radius ** np.arange(1, 51),
                f"{radius}⁵⁰ is {printed}.",
                call=f"stretch of 50 states of 0, with radius {radius}",
            )


def test_clip(exercise):
    """Too long slopes get the wanted length and keep their direction; others stay as they are."""
    rng = np.random.default_rng(3)
    cases = [
        ({"Wx": rng.normal(size=(2, 4)), "Wh": 9 * rng.normal(size=(4, 4)), "b": np.ones(4)}, 2.5),
        ({"W": np.array([3.0]), "b": np.array([-4.0])}, 1.0),
        ({"W": rng.normal(size=(3, 2)) / 10, "b": np.array([0.2, -0.1])}, 4.0),
        ({"W": np.array([[0.6, 0.0], [0.0, -0.8]])}, 1.0),
        ({"W": np.zeros((2, 3)), "b": np.zeros(3)}, 0.5),
    ]
    for slopes, most in cases:
        length = np.sqrt(sum(float((each**2).sum()) for each in slopes.values()))
        right = {name: each * min(1.0, most / max(length, 1e-300)) for name, each in slopes.items()}
        with unchanged(slopes), no_warnings():
            found = exercise.clip(slopes, most)
        wrong = {
            "Each number was cut off by itself. That changes the direction.": {
                name: np.clip(each, -most, most) for name, each in slopes.items()
            },
            "Each table was clipped by itself. Their length is a common one.": {
                name: each * min(1.0, most / max(np.sqrt((each**2).sum()), 1e-300))
                for name, each in slopes.items()
            },
            "The lengths of the tables were added. Squares add up, and the root comes last.": {
                name: each
                * min(
                    1.0,
                    most / max(sum(np.sqrt((one**2).sum()) for one in slopes.values()), 1e-300),
                )
                for name, each in slopes.items()
            },
            "The largest number was taken for the length. All of them are part of it.": {
                name: each
                * min(1.0, most / max(*(np.abs(one).max() for one in slopes.values()), 1e-300))
                for name, each in slopes.items()
            },
            "Nothing was made shorter.": slopes,
        }
        if length > 0:
            wrong["Short slopes were made longer. They should stay as they are."] = {
                name: each * most / length for name, each in slopes.items()
            }
            wrong["Divided by the square of the length: its root is missing."] = {
                name: each * most / length**2 for name, each in slopes.items()
            }
        close(
            found,
            right,
            f"The slopes have the length {length:.4g}, and {most} is the most.",
            suspects=wrong,
        )
        expect(
            not any(
                isinstance(found[name], np.ndarray) and np.shares_memory(found[name], slopes[name])
                for name in slopes
            ),
            "New arrays are promised, and these share their numbers with the ones that were given.",
        )
        in_torch = [torch.tensor(each, requires_grad=True) for each in slopes.values()]
        for each in in_torch:
            each.grad = each.detach().clone()
        torch.nn.utils.clip_grad_norm_(in_torch, most)
        for (name, mine), other in zip(found.items(), in_torch, strict=True):
            # PyTorch adds 0.000001 to the length before it divides.
            close(
                mine,
                other.grad.numpy(),
                "PyTorch clips to others.",
                tolerance=1e-5,
                call=f"{name} beside torch.nn.utils.clip_grad_norm_",
            )


def show(exercise):
    """Draw the three products, and the one of a net that is at work."""
    rng = np.random.default_rng(1)
    curves, rows = {}, []
    for radius in (0.9, 1.0, 1.1):
        Wh = turned(8, radius, 1)
        still = exercise.stretch(np.zeros((50, 8)), Wh)
        pushes = torch.tensor(rng.normal(size=(50, 8)) * 0.3)
        states = states_of(torch.zeros(8, dtype=torch.float64), pushes, torch.tensor(Wh)).numpy()
        at_work = exercise.stretch(states, Wh)
        curves[f"radius {radius}"] = still
        rows.append([f"{radius}", f"{still[9]:.3g}", f"{still[49]:.4g}", f"{at_work[49]:.2g}"])
    far, near = (
        float(np.linalg.norm(exercise.clip({"h": np.array([each[49]])}, 1.0)["h"]))
        for each in (curves["radius 1.1"], curves["radius 0.9"])
    )
    return (
        Lines(
            curves,
            x=np.arange(1, 51),
            x_label="steps",
            y_label="size of ∂hₜ/∂h₀",
            y_scale="log",
            title="How far a small change of the first state is felt",
            note="On this scale, a power is a straight line.",
        ),
        Table(
            rows,
            columns=["radius", "10 steps", "50 steps", "50 steps, at work"],
            title="With states of 0, and of a net that gets input",
            note="At work, tanh takes a part of it at every step. Clipped to 1, a slope of 117.4 "
            f"becomes {far:.3g}, and one of 0.0052 remains {near:.2g}. Nothing brings that back.",
        ),
    )
