"""Checks for the chain rule.

The reference is measurement: whatever the chain is made of, its slope can be measured with
a short step, without knowing any rule.
"""

import math

import numpy as np

from mlx_exercises.checking import always, close
from mlx_exercises.figures import Lines, Series, Table

AT_X = "f′ was asked at x. f takes what comes out of g, so where should f′ be asked?"
NO_INNER = "The inner rate is missing: how fast does g itself move?"


def square(x):
    return x * x


def twice(x):
    return 2 * x


def line(x):
    return 3 * x + 1


def three(x):
    return 3 + 0 * x


def wave(x):
    return math.sin(x)


def wave_slope(x):
    return math.cos(x)


def growth(x):
    return math.exp(x / 3)


def growth_slope(x):
    return math.exp(x / 3) / 3


def hill(x):
    return 1 / (1 + x * x)


def hill_slope(x):
    return -2 * x / (1 + x * x) ** 2


def odd(x):
    return 2 * x + 1


def two(x):
    return 2 + 0 * x


PAIRS = ((wave, wave_slope), (growth, growth_slope), (hill, hill_slope), (square, twice))


def measured(f, x):
    """Return the slope of f at x by central difference, right to about ten digits."""
    h = 1e-4
    return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h)


def test_rates_multiply(exercise):
    """6 °C colder per km, and 2 km up per hour, make it 12 °C colder per hour."""

    def colder(height):
        return -6.0 + 0 * height

    def height(hours):
        return 2 * hours + 5

    close(
        exercise.chain(colder, height, two, 3),
        -12,
        "-6 °C per km, times 2 km per hour.",
        suspects={
            "The two rates were added. Degrees per km and km per hour multiply.": -4,
            NO_INNER: -6,
            "The outer rate is missing: how fast does f change where g has arrived?": 2,
            "That is degrees per km times the height. Which rate is missing?": -66,
        },
        call="chain(f′ = -6, g = 2x + 5, g′ = 2, x = 3)",
    )


def test_the_outer_slope_is_asked_further_on(exercise):
    """The slope of (3x + 1)² at x = 2 is 2 · 7 · 3 = 42, since 3x + 1 is 7 there."""
    close(
        exercise.chain(twice, line, three, 2),
        42,
        "g(2) is 7, f′(7) is 14, and g′ is 3.",
        suspects={
            AT_X: 12,
            NO_INNER: 14,
            "f′ was asked at g′(x), a rate. It wants the place where g has arrived.": 18,
            "f′ was multiplied with g, where the slope of g belongs.": 98,
            "The two rates were added. They multiply.": 17,
        },
        call="chain(f′ = 2x, g = 3x + 1, g′ = 3, x = 2)",
    )


def test_any_chain_of_two(exercise):
    """For waves, hills and growth in any order, the rule gives the slope that is measured."""

    def law(f_slope, g, g_slope, x, truth):
        close(
            exercise.chain(f_slope, g, g_slope, x),
            truth,
            "The slope measured with a short step is another.",
            tolerance=1e-6,
        )

    def draw(rng):
        (f, f_slope), (g, g_slope) = (PAIRS[i] for i in rng.integers(0, len(PAIRS), 2))
        x = float(rng.uniform(-3, 3))
        return f_slope, g, g_slope, x, measured(lambda t: f(g(t)), x)

    always(law, draw)


def test_chains_of_three(exercise):
    """In a chain of three, each slope is asked where its own function gets its number."""
    close(
        exercise.chain_of_three(twice, square, twice, odd, two, 2),
        1000,
        "h(2) = 5 and g(5) = 25, so the rates are f′(25) = 50, g′(5) = 10 and h′(2) = 2.",
        suspects={
            "g′ was asked at x. What does g get to see here?": 400,
            "f′ was asked at g(x). What reaches f has gone through h first.": 160,
            "f′ was asked at h(x). What reaches f has gone through g as well.": 200,
            "f′ and g′ were both asked at the wrong place: h comes first in this chain.": 64,
            "All three rates were asked at x. Only h takes x itself.": 32,
            "f′ was asked at x. What reaches f has gone through h and g.": 80,
            "The rate of h is missing.": 500,
            "The rate of g is missing.": 100,
            "The rate of f is missing.": 20,
            "That is f′ alone. Two more rates belong to it.": 50,
            "The rates were added. They multiply.": 62,
        },
        call="chain_of_three(f′ = 2x, g = x², g′ = 2x, h = 2x + 1, h′ = 2, x = 2)",
    )
    rng = np.random.default_rng(1)
    for _ in range(40):
        picked = [PAIRS[i] for i in rng.integers(0, len(PAIRS), 3)]
        (f, f_slope), (g, g_slope), (h, h_slope) = picked
        x = float(rng.uniform(-2, 2))
        close(
            exercise.chain_of_three(f_slope, g, g_slope, h, h_slope, x),
            measured(lambda t, f=f, g=g, h=h: f(g(h(t))), x),
            "The slope measured with a short step is another.",
            tolerance=1e-6,
        )


def test_the_smallest_neuron(exercise):
    """The slope of the neuron's error is the one that is measured when its weight moves."""

    def error(w, x, y):
        return (1 / (1 + math.exp(-w * x)) - y) ** 2

    rng = np.random.default_rng(2)
    drawn = [tuple(float(v) for v in rng.uniform(-2, 2, 3)) for _ in range(20)]
    for w, x, y in [(0, 3, 1), (0.5, -1.5, 0.25), (1, 0, 0), *drawn]:
        guess = 1 / (1 + math.exp(-w * x))
        bend = guess * (1 - guess)
        truth = measured(lambda t, x=x, y=y: error(t, x, y), w)
        mistakes = {
            "The 2 of the square is missing.": (guess - y) * bend * x,
            "The sigmoid's own slope is missing.": 2 * (guess - y) * x,
            "The slope of w · x is missing. As w grows by 1, how much does w · x grow?": (
                2 * (guess - y) * bend
            ),
            "This is the slope as x grows. Here x is held still and w moves.": (
                2 * (guess - y) * bend * w
            ),
            "The sign is turned round. Which comes first in the distance, guess or y?": -truth,
            "The sigmoid's slope was asked at x. What did the sigmoid get to see?": (
                2 * (guess - y) * x * math.exp(-x) / (1 + math.exp(-x)) ** 2
            ),
            "The sigmoid came twice: guess is what it gives, not what it was given.": (
                2 * (guess - y) * x * math.exp(-guess) / (1 + math.exp(-guess)) ** 2
            ),
        }
        close(
            exercise.weight_slope(w, x, y),
            truth,
            "Multiply the slopes of the three functions, each at what reaches it.",
            suspects=mistakes,
            tolerance=1e-6,
        )


def show(exercise):
    """Put three slopes side by side, and lay the neuron's slopes on the curve of its error."""
    rows = []
    for x in (-2.0, -0.5, 1.0, 1.5, 2.5):
        yours = exercise.chain(wave_slope, square, twice, x)
        rows.append([x, yours, measured(lambda t: wave(square(t)), x), wave_slope(x) * twice(x)])
    w = np.linspace(-4, 4, 81)
    curves = [Series(w, [exercise.error(each, 1.5, 1) for each in w], "error")]
    for at in (-2.5, -0.5, 2):
        near = np.array([at - 0.8, at + 0.8])
        slope = exercise.weight_slope(at, 1.5, 1)
        curves.append(Series(near, exercise.error(at, 1.5, 1) + slope * (near - at), f"at {at}"))
    return (
        Table(
            rows,
            columns=["x", "your chain rule", "measured", "f′ asked at x"],
            digits=5,
            title="Three slopes of sin(x²)",
            note="The last column is what forgetting to go through g would give.",
        ),
        Lines(
            curves,
            title="A neuron's error, and your slopes of it",
            x_label="weight",
            y_label="error",
            note="Downhill means more weight here. Stage 04 walks down such curves.",
        ),
    )
