# This walk went from the first step to the last. Blame comes from the end.
"""Blame through time: each step hears from its own answer and from the step after it.

The way back keeps one thing, G, as the way forwards keeps one thing, the state. The weights are
the same at every step, so what each step says about them adds up.
"""

import numpy as np

Slopes = dict[str, np.ndarray]


def step(
    x: np.ndarray, before: np.ndarray, Wx: np.ndarray, Wh: np.ndarray, bias: np.ndarray
) -> np.ndarray:
    """Return the next states (b, k) for inputs x (b, d) and the states `before` (b, k).

    Wx is (d, k), Wh (k, k), bias (k,).
    """
    return np.tanh(x @ Wx + before @ Wh + bias)


def run(
    X: np.ndarray, first: np.ndarray, Wx: np.ndarray, Wh: np.ndarray, bias: np.ndarray
) -> np.ndarray:
    """Return all states (b, t, k) for sequences X (b, t, d), from `first` (b, k). Finished."""
    states, state = [], first
    for now in range(X.shape[1]):
        state = step(X[:, now], state, Wx, Wh, bias)
        states.append(state)
    return np.stack(states, axis=1)


def step_back(
    G: np.ndarray,
    x: np.ndarray,
    before: np.ndarray,
    after: np.ndarray,
    Wx: np.ndarray,
    Wh: np.ndarray,
) -> Slopes:
    """Return how fast the loss moves with all that went into one step.

    G (b, k) says how fast it moves with the states `after` (b, k) that came out of it. The keys
    are "x" (b, d), "before" (b, k), "Wx" (d, k), "Wh" (k, k) and "bias" (k,).
    """
    # tanh has the slope 1 - tanh², and tanh is what came out: nothing is computed twice.
    Z = G * (1 - after**2)
    return {
        "x": Z @ Wx.T,
        "before": Z @ Wh.T,
        "Wx": x.T @ Z,
        "Wh": before.T @ Z,
        "bias": Z.sum(axis=0),
    }


def through_time(
    G: np.ndarray,
    X: np.ndarray,
    first: np.ndarray,
    states: np.ndarray,
    Wx: np.ndarray,
    Wh: np.ndarray,
) -> Slopes:
    """Return how fast the loss moves with all that went into `run`.

    G (b, t, k) says how fast it moves with each of the states (b, t, k) by itself, for instance
    because an answer was read there. The keys are "X" (b, t, d), "first" (b, k), "Wx", "Wh" and
    "bias".
    """
    later = np.zeros(first.shape)
    slopes = {"X": np.zeros(X.shape), "Wx": 0.0, "Wh": 0.0, "bias": 0.0}
    for now in range(X.shape[1]):
        before = states[:, now - 1] if now else first
        said = step_back(G[:, now] + later, X[:, now], before, states[:, now], Wx, Wh)
        slopes["X"][:, now] = said["x"]
        for name in ("Wx", "Wh", "bias"):
            slopes[name] = slopes[name] + said[name]
        later = said["before"]
    return slopes | {"first": later}


if __name__ == "__main__":
    one = np.ones((1, 1))
    X = np.array([[[1.0], [0.0], [0.0]]])
    states = run(X, 0 * one, one, 0.5 * one, np.zeros(1))
    print("states:", states.ravel().round(3))
    G = np.array([[[0.0], [0.0], [1.0]]])
    slopes = through_time(G, X, 0 * one, states, one, 0.5 * one)
    print("slopes of the last state, by the three inputs:", slopes["X"].ravel().round(3))
