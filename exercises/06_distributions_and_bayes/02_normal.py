"""The normal curve: one bell for a thousand causes.

What many small causes add up to, body mass, measuring errors, means of samples, piles up
in the same bell. Two numbers say where it stands and how wide it is: the mean and the
standard deviation sd, the root of the variance.

    z = (x - mean) / sd                      how many sd from the mean
    density(x) = exp(-z² / 2) / (sd · √(2π))

With mean 5 and sd 2: at x = 7, z is 1, and the density 0.6065 / 5.013 = 0.12099.

A density is no probability: with sd 0.1 it reaches 3.99. Probability is the area below
it. No formula of powers and roots gives that area, so it has a function of its own, erf:

    P(X < x) = (1 + erf(z / √2)) / 2         for z = 1: (1 + 0.6827) / 2 = 0.8413

Squared error, the loss of most regressions, is the logarithm of this curve with its sign
turned, and the weights of many a network start as draws from it.

Python you need: math.erf(t) is erf of one number t. np.pi is π. np.exp and np.sqrt take
single numbers or arrays; so should `density`.
"""

import math

import numpy as np

from mlx_exercises import data


def density(x: np.ndarray, mean: float, sd: float) -> np.ndarray:
    """Return the height of the curve at each x (n,), or at a single number x."""
    # TODO: write the formula with z. The sd below the line gives the area its 1.
    raise NotImplementedError


def below(x: float, mean: float, sd: float) -> float:
    """Return the probability of a value below x."""
    # TODO: write the formula with erf.
    raise NotImplementedError


def between(low: float, high: float, mean: float, sd: float) -> float:
    """Return the probability of a value between low and high."""
    # TODO: two areas and a subtraction.
    raise NotImplementedError


if __name__ == "__main__":
    print("within 1 sd:", between(-1, 1, 0, 1), " within 2 sd:", between(-2, 2, 0, 1))
    birds = data.penguins()
    masses = birds.body_mass_g[(birds.species == "Gentoo") & (birds.body_mass_g > 0)]
    print("Gentoos of 4500 to 5500 g, counted:", ((masses > 4500) & (masses < 5500)).mean())
    print("by mean and sd alone:", between(4500, 5500, masses.mean(), masses.std()))
    print("erf(1):", math.erf(1))
