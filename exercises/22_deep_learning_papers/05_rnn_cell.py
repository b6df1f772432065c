"""Blame through time: a net that reads one step after the other, and its way back.

R. Schmidt (Recurrent Neural Networks: A gentle Introduction and Overview, 2019, arXiv
1912.05911) surveys such nets. The simplest has a state h of k numbers, and at each step makes a
new one of its input and the state before, always with the same weights:

    h₁ = tanh(x₁ Wx + h₀ Wh + bias)       h₂ = tanh(x₂ Wx + h₁ Wh + bias)       and so on

One number each, Wx = 1, Wh = 0.5, bias = 0, h₀ = 0, inputs 1, 0, 0: the states are 0.762,
0.363, 0.180. An echo. How fast does h₃ move with x₁? tanh has the slope 1 - tanh², so every
step multiplies by 1 - h², and every step back in time by Wh as well:

    (1 - 0.180²) · 0.5 · (1 - 0.363²) · 0.5 · (1 - 0.762²)  =  0.088

This is backpropagation through time. Walk from the last step to the first. The blame of a
state is what its own answer says, G, plus what the step after it passed back. The weights were
used at every step, so their slopes add up over all of them.

The paper explains the method, and there is no printed number to meet. Each slope of yours is
held against the measured one, and all of them against PyTorch.
"""

import numpy as np

Slopes = dict[str, np.ndarray]


def step(
    x: np.ndarray, before: np.ndarray, Wx: np.ndarray, Wh: np.ndarray, bias: np.ndarray
) -> np.ndarray:
    """Return the next states (b, k) for inputs x (b, d) and the states `before` (b, k).

    Wx is (d, k), Wh (k, k), bias (k,).
    """
    # TODO: the formula of the header, for a whole batch.
    raise NotImplementedError


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
    # TODO: go back through tanh first, then through the sum as in any layer.
    raise NotImplementedError


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
    # TODO: from the last step to the first, with step_back. Who blames a state, and which slopes
    # add up?
    raise NotImplementedError


if __name__ == "__main__":
    one = np.ones((1, 1))
    X = np.array([[[1.0], [0.0], [0.0]]])
    states = run(X, 0 * one, one, 0.5 * one, np.zeros(1))
    print("states:", states.ravel().round(3))
    G = np.array([[[0.0], [0.0], [1.0]]])
    slopes = through_time(G, X, 0 * one, states, one, 0.5 * one)
    print("slopes of the last state, by the three inputs:", slopes["X"].ravel().round(3))
