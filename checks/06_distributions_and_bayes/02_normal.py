"""Checks for the normal distribution.

The reference is Python's own statistics.NormalDist, and areas summed up slice by slice.
"""

import math
from statistics import NormalDist

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, unchanged
from mlx_exercises.figures import Bars, Series, Table

VARIANCE = "z is divided by the variance here. The sd itself is the measure of z."
NO_ROOT = "√2 belongs below z: erf measures in other units."


def test_height(exercise):
    """With mean 5 and sd 2, the curve is 0.12099 high at 7, and as high at 3."""
    e = math.exp(-0.5)
    for x in (7, 3):
        close(
            exercise.density(x, 5, 2),
            NormalDist(5, 2).pdf(x),
            "z is 1 or -1, and sd · √(2π) is 5.013.",
            suspects={
                VARIANCE: math.exp(-1 / 8) / (2 * math.sqrt(2 * math.pi)),
                "Only the mean was divided by sd in z. Brackets?": (
                    math.exp(-((x - 2.5) ** 2) / 2) / (2 * math.sqrt(2 * math.pi))
                ),
                "Divided by sd · √(2π) is missing: this area is not 1.": e,
                "The sd below the line is missing: a wider curve must be lower.": (
                    e / math.sqrt(2 * math.pi)
                ),
                "The 2π wants a root.": e / (2 * 2 * math.pi),
                "√(2π) has the 2 below the root too.": e / (2 * 2 * math.sqrt(math.pi)),
                "Python divided by sd and then multiplied by √(2π). Brackets?": (
                    e / 2 * math.sqrt(2 * math.pi)
                ),
                "z² is halved in the exponent.": math.exp(-1) / (2 * math.sqrt(2 * math.pi)),
                "The exponent lost its minus: this curve grows on both sides.": (
                    1 / e / (2 * math.sqrt(2 * math.pi))
                ),
            },
        )
    x = np.array([-3.5, 0.0, 1.25, 9.0])
    with unchanged(x):
        close(
            exercise.density(x, -1.5, 0.75),
            np.array([NormalDist(-1.5, 0.75).pdf(each) for each in x]),
            "Four heights at once, for mean -1.5 and sd 0.75.",
        )
    close(
        exercise.density(0, 0, 0.1), 10 / math.sqrt(2 * math.pi), "Narrow means high, even above 1."
    )


def test_area(exercise):
    """Whatever mean and sd, the area under the whole curve is 1."""

    def law(mean, sd):
        x = mean + sd * np.linspace(-9, 9, 1801)
        heights = exercise.density(x, mean, sd)
        close(heights, np.array([NormalDist(mean, sd).pdf(each) for each in x]), "Many heights.")
        close(float(np.sum(heights)) * sd / 100, 1, "The area under the curve.")

    always(law, draw, runs=12)


def test_below(exercise):
    """Half lies below the mean, and 0.8413 below the mean plus one sd."""
    close(
        exercise.below(5, 5, 2),
        0.5,
        "The curve is as wide to the left as to the right.",
        suspects={
            "erf runs from -1 to 1. A probability has to run from 0 to 1.": 0,
            "1 is added to erf, and then both are halved.": 1,
            "Only the mean was divided by sd in z. Brackets?": NormalDist(0, 1).cdf(2.5),
        },
    )
    truth = NormalDist(5, 2).cdf(7)
    close(
        exercise.below(7, 5, 2),
        truth,
        "z is 1, and (1 + erf(1 / √2)) / 2 is 0.8413.",
        suspects={
            NO_ROOT: (1 + math.erf(1)) / 2,
            "Times √2 here; z is divided by it.": (1 + math.erf(math.sqrt(2))) / 2,
            "z is halved. √2 is what divides it.": (1 + math.erf(0.5)) / 2,
            VARIANCE: NormalDist(5, 4).cdf(7),
            "The sd plays no part here: how many sd is x from the mean?": NormalDist(5, 1).cdf(7),
            "This is what lies above x.": 1 - truth,
            "This is the height of the curve, not the area to the left of x.": (
                NormalDist(5, 2).pdf(7)
            ),
        },
    )

    def law(mean, sd):
        for z in (-6.5, -1.3, 0.4, 2.2):
            x = mean + z * sd
            close(exercise.below(x, mean, sd), NormalDist(mean, sd).cdf(x), f"z is {z} here.")

    always(law, draw, runs=20, seed=1)


def test_between(exercise):
    """0.6827 lies within one sd, 0.9545 within two: below the end, minus below the start."""
    for z, share in ((1, 0.6827), (2, 0.9545)):
        truth = math.erf(z / math.sqrt(2))
        close(
            exercise.between(10 - 3 * z, 10 + 3 * z, 10, 3),
            truth,
            f"Mean 10, sd 3, and {z} sd to each side: {share}.",
            suspects={
                "A probability is never negative. Which end comes first?": -truth,
                "The two areas were added.": 1,
                "Two heights were subtracted. Areas are meant.": 0,
                "This is the outside. The inside is meant.": 1 - truth,
            },
        )

    def law(mean, sd):
        low, high = mean - 1.7 * sd, mean + 0.6 * sd
        width = (high - low) / 2000
        middles = low + width * (np.arange(2000) + 0.5)
        heights = np.array([NormalDist(mean, sd).pdf(each) for each in middles])
        close(
            exercise.between(low, high, mean, sd),
            float(heights.sum()) * width,
            "Expected is the area under the curve, added up in 2,000 slices.",
            tolerance=1e-6,
        )
        close(
            exercise.between(low / 1000, high / 1000, mean / 1000, sd / 1000),
            exercise.between(low, high, mean, sd),
            "In kilograms instead of grams, as many lie between.",
        )

    always(law, draw, runs=5, seed=2)


def draw(rng):
    """Return a random mean and sd."""
    return float(rng.uniform(-40, 40)), float(rng.uniform(0.05, 9))


def show(exercise):
    """Lay the learner's curve over the penguins' masses."""
    birds = data.penguins()
    species = {
        name: birds.body_mass_g[(birds.species == name) & (birds.body_mass_g > 0)]
        for name in ("Adelie", "Chinstrap", "Gentoo")
    }
    masses = species["Gentoo"]
    x = np.linspace(3000, 7000, 120)
    rows = []
    for name, each in species.items():
        mean, sd = float(each.mean()), float(each.std())
        counted = ((each > 3500) & (each < 4500)).mean()
        rows.append([name, counted, exercise.between(3500, 4500, mean, sd)])
    return (
        Bars.histogram(
            {"Gentoos": masses},
            bins=16,
            density=True,
            lines=[Series(x, exercise.density(x, masses.mean(), masses.std()), "your density")],
            title="123 Gentoo penguins and your curve",
            x_label="body mass (g)",
            y_label="density (per g)",
            note="The heights are tiny because a gram is a tiny step: the area is 1.",
        ),
        Table(
            rows,
            columns=["species", "counted", "your between"],
            digits=3,
            title="Which share weighs 3,500 to 4,500 g?",
            note="Your column knows nothing but each mean and sd. And within 1 and 2 sd: "
            f"{exercise.between(-1, 1, 0, 1):.4f} and {exercise.between(-2, 2, 0, 1):.4f}.",
        ),
    )
