"""The normal curve: 123 penguins in two numbers.

Mean and standard deviation alone say that 68 % of the Gentoos weigh 4,500 to 5,500 g.
Counted are 59 %: males and females make two bells in one column, with a dent between them.
Two numbers for a whole distribution are a model, and a histogram is how to doubt it.
"""

import math

import numpy as np

from mlx_exercises import data


def density(x: np.ndarray, mean: float, sd: float) -> np.ndarray:
    """Return the height of the curve at each x (n,), or at a single number x."""
    z = (x - mean) / sd
    # The sd below the line keeps the area at 1: twice as wide means half as high.
    return np.exp(-(z**2) / 2) / (sd * np.sqrt(2 * np.pi))


def below(x: float, mean: float, sd: float) -> float:
    """Return the probability of a value below x."""
    # erf runs from -1 to 1 and measures in units of √2 sd, for reasons of its own history.
    # Adding 1 and halving makes a probability of it.
    return (1 + math.erf((x - mean) / (sd * np.sqrt(2)))) / 2


def between(low: float, high: float, mean: float, sd: float) -> float:
    """Return the probability of a value between low and high."""
    # As with every integral: what is there up to the end, minus what was there before.
    return below(high, mean, sd) - below(low, mean, sd)


if __name__ == "__main__":
    print("within 1 sd:", between(-1, 1, 0, 1), " within 2 sd:", between(-2, 2, 0, 1))
    birds = data.penguins()
    masses = birds.body_mass_g[(birds.species == "Gentoo") & (birds.body_mass_g > 0)]
    print("Gentoos of 4500 to 5500 g, counted:", ((masses > 4500) & (masses < 5500)).mean())
    print("by mean and sd alone:", between(4500, 5500, masses.mean(), masses.std()))
    print("erf(1):", math.erf(1))
