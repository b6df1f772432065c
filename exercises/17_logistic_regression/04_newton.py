"""The night before the launch: fit the Challenger data as it was published.

On 28 January 1986 it was 31 °F at the launch site. In 23 earlier launches of the space
shuttle, at 53 to 81 °F, seals (O-rings) had been damaged in 7. Did the cold matter? S. Dalal,
E. Fowlkes and B. Hoadley (Journal of the American Statistical Association 84, 1989) fitted
logistic regressions to these launches. The one for "any damage" has been printed since as

    intercept 15.0429      slope -0.2322 per °F

To get all its digits, walking takes very long: at 70 °F a step that suits the slope is far
too short for the intercept. Newton's method takes the bend of the loss into account. Where
the loss has the slope g and the curvature h, a parabola with these has its lowest point at

    w - g / h            for many weights: w - H⁻¹ g, with a table H (d + 1, d + 1)

Row i bends the loss by p (1 - p): most where p is 0.5, hardly where it is certain. So

    H  =  1/n · Aᵀ diag(p (1 - p)) A        A: the ones, then the columns of X

For x = (-1, 1) and weights 0, p (1 - p) is 0.25 twice, and H is 0.25 0 | 0 0.25.

Near the bottom each step doubles the number of right digits. The unit of x does not matter.
"""

import numpy as np

from mlx_exercises import data


def probabilities(X: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return p (n,) for X (n, d) and w (d + 1,), the intercept first. Finished."""
    z = w[0] + X @ w[1:]
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the slopes (d + 1,) of the mean surprise. Finished."""
    off = probabilities(X, w) - y
    return np.append(off.sum(), off @ X) / len(y)


def curvature(X: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return H (d + 1, d + 1): how fast each slope changes as each weight moves."""
    # TODO: weigh each row by its own p (1 - p), and put the table together.
    raise NotImplementedError


def newton_step(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the weights (d + 1,) one Newton step after w."""
    # TODO: go to the lowest point of the parabola. Solve, do not invert.
    raise NotImplementedError


def fit(X: np.ndarray, y: np.ndarray, close_enough: float = 1e-10) -> tuple[np.ndarray, int]:
    """Return (weights, number of steps), starting from zeros.

    Stops after the first step that moves no weight by more than close_enough; that step
    counts. Raises ValueError where that has not happened after some 30 steps: there is no
    best fit, for example, where a line divides the ones from the zeros without an error.
    """
    # TODO: take steps until they are small enough, and count them. Give up in time.
    raise NotImplementedError


if __name__ == "__main__":
    launches = data.challenger()
    X = launches.temperature_f.reshape(-1, 1)
    w, steps = fit(X, launches.damaged)
    print("intercept and slope:", w.round(4), "after", steps, "steps")
    print("chance of damage at 31 °F:", probabilities(np.array([[31.0]]), w))
