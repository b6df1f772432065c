"""Half a thousand steps upright: a pole, a cart, and no teacher.

A pole stands on a cart, joined at its foot. Fifty times a second you push the cart to the
left or to the right, and there is no third button. It is over when the pole leans more than
12 degrees, or the cart is more than 2.4 units off; after 500 steps the watch stops it. Each
step pays 1. A. Barto, R. Sutton and C. Anderson described the task in 1983; here it is
Gymnasium's CartPole-v1, for which a mean of 475 counts as solved.

An observation x has four numbers: place, speed, lean (in radians), speed of lean. Here the
player is a line: push right (1) if w · x > 0, else left (0). Four weights decide it all.

Which ones? You have no rules, and nobody says which push was right. So try. The cross-entropy
method (R. Rubinstein 1999) keeps a mean and a spread for each weight, and repeats:

    draw 20 players around the mean  →  let each play  →  keep the 5 best
    →  their mean and spread are the new ones

Three scores 10, 40, 30 of the weights 1, 5, 3, the best two kept: mean 4, spread 1. To each
spread add a little, less every round, or all players are soon alike. `train` may also look for
its four weights in another way: pure chance, hill climbing, a policy gradient. It has 100,000
steps.
"""

import gymnasium
import numpy as np


def act(w: np.ndarray, x: np.ndarray) -> int:
    """Return 1 (push right) if the score w · x is above 0, else 0. w and x are (4,)."""
    # TODO: turn the score of this observation into a push.
    raise NotImplementedError


def balance(env: gymnasium.Env, w: np.ndarray, seed: int) -> float:
    """Return the sum of rewards of one episode, reset with this seed and played by w (4,).

    env.reset(seed=…) gives (observation, notes). env.step(action) gives (observation, reward,
    terminated, truncated, notes).
    """
    # TODO: play until the pole has fallen or the watch has stopped.
    raise NotImplementedError


def refit(players: np.ndarray, scores: np.ndarray, keep: int) -> tuple[np.ndarray, np.ndarray]:
    """Return (mean, spread), both (d,), of the `keep` best of n players (n, d).

    scores (n,): more is better. The spread is the standard deviation, dividing by keep.
    """
    # TODO: find the best players, and describe them by two numbers for each weight.
    raise NotImplementedError


def train(env: gymnasium.Env, rng: np.random.Generator) -> np.ndarray:
    """Return weights (4,) that keep the pole upright, found by playing in env."""
    # TODO: search for good weights, by rounds of players or in a way of your own.
    raise NotImplementedError


if __name__ == "__main__":
    world = gymnasium.make("CartPole-v1")
    found = train(world, np.random.default_rng(0))
    print("weights for place, speed, lean, speed of lean:", found.round(2))
    print("ten new starts:", [balance(world, found, 1000 + start) for start in range(10)])
