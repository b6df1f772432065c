"""Checks for samples and the standard error: with a taker that keeps a record, and by luck."""

import statistics

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, shape, unchanged
from mlx_exercises.figures import Bars, Table

SAMPLE = np.array([1, 9, 4, 2, 4])


def recorded(samples, asked):
    """Return a way to take samples that hands out these, and writes down what it was asked."""

    def take(words, n, rng):
        asked.append((words, n, rng))
        return samples[(len(asked) - 1) % len(samples)].copy()

    take.__qualname__ = "take"  # the name that learners know, should they call it wrongly
    return take


def lengths():
    """Return the lengths of all words of the manual."""
    return np.array([len(word) for word in data.pythondocs().split()])


def test_standard_error(exercise):
    """The words 1, 9, 4, 2, 4 have the variance 9.5, and a standard error of √(9.5 / 5)."""
    with unchanged(SAMPLE):
        close(
            exercise.standard_error(SAMPLE),
            1.9**0.5,
            "The mean is 4, the sum of the squared distances 38.",
            suspects={
                "That is the standard deviation, of the words. Their mean varies less.": 9.5**0.5,
                "The variance was divided by n. The sample's own mean asks for n - 1.": (
                    (38 / 5 / 5) ** 0.5
                ),
                "The standard deviation was divided by n. It is the root of n.": 9.5**0.5 / 5,
                "The root is still to be taken: this is its square.": 1.9,
                "That is the variance of the words.": 9.5,
                "n - 1 belongs to the variance. The root below is that of n.": (9.5 / 4) ** 0.5,
            },
        )

    def law(sample):
        truth = statistics.stdev(sample.tolist()) / len(sample) ** 0.5
        close(exercise.standard_error(sample), truth, f"{len(sample)} numbers.")
        close(exercise.standard_error(7 - 2 * sample), 2 * truth, "Each number x became 7 - 2x.")

    always(law, lambda rng: rng.normal(size=rng.integers(2, 9)) * 5, runs=30)


def test_every_sample_is_new(exercise):
    """Each of the means comes from a sample of its own, of n words out of all of them."""
    words, rng = np.array([3, 1, 8, 2, 6, 6]), np.random.default_rng(3)
    samples, asked = np.random.default_rng(4).choice(words, size=(7, 4)), []
    with unchanged(words):
        found = exercise.sample_means(recorded(samples, asked), words, 4, 7, rng)
    shape(found, (7,), "One mean for each sample.")
    expect(len(asked) <= 7, f"Seven means took {len(asked)} samples. One for each will do.")
    expect(asked, "`take` was not called. It is what decides how a sample is taken.")
    means = samples.mean(axis=1)
    close(
        found,
        means,
        "Seven prepared samples of four words were handed out.",
        suspects={
            "One sample was taken, and its mean written down each time.": np.full(7, means[0]),
            "Only the last place is filled.": [*[0.0] * 6, means[-1]],
            "Only the first place is filled. Was `return` inside the loop?": [means[0], *[0.0] * 6],
            "These are sums. A mean is divided by n.": 4 * means,
            "These are medians. Means were asked for.": np.median(samples, axis=1),
        },
    )
    for given, n, source in asked:
        close(given, words, "`take` was handed other words than those given.")
        close(n, 4, "Samples of 4 were asked for.", suspects={"n and times got mixed up.": 7})
        expect(source is rng, "`take` has to get the rng that was given.")


def test_how_many(exercise):
    """With a standard deviation of 6, an error of 0.5 takes 144 words, one of 0.25 takes 576."""
    close(
        exercise.needed(6, 0.5),
        144,
        "6 / √144 is 0.5.",
        suspects={
            "The root of n was solved for, not n.": 12,
            "This gets smaller as the words differ more. Which number goes below?": 1 / 144,
            "That is what n words leave. How many words was the question.": 6 / 0.5**0.5,
            "Only one of the two was squared.": 72,
        },
    )
    close(exercise.needed(6, 0.25), 576, "6 / √576 is 0.25.")
    close(exercise.needed(2.5, 2.5), 1, "One word has that error.")
    close(exercise.needed(1.5, 0.01), 22500, "1.5 / √22500 is 0.01.")


def test_formula_and_luck(exercise):
    """What the formula says from one sample, 1,000 samples really do."""
    words, rng = lengths(), np.random.default_rng(8)
    for n in (25, 100):
        means = exercise.sample_means(at_random, words, n, 1000, rng)
        shape(means, (1000,))
        spread = float(np.std(means))
        truth = float(np.std(words)) / n**0.5
        close(
            spread / truth,
            1.0,
            f"The spread of 1,000 means of {n} words, over sd / √n. It should be near 1.",
            tolerance=0.2,
            call=f"np.std(sample_means(at_random, words, {n}, 1000, rng)) / (sd / √{n})",
        )
    found = exercise.standard_error(rng.choice(words, 4000))
    truth = float(np.std(words)) / 4000**0.5
    close(found, truth, "From one sample of 4,000.", tolerance=0.02)


def test_a_finger_is_biased(exercise):
    """A finger's mean is too long by half, and larger samples do not mend that."""
    words, rng = lengths(), np.random.default_rng(9)
    longer = float(np.sum(words**2) / np.sum(words))
    for n in (40, 200):
        means = exercise.sample_means(exercise.by_finger, words, n, 150, rng)
        shape(means, (150,))
        close(
            float(np.mean(means)),
            longer,
            f"The mean of 150 samples of {n} words by finger.",
            tolerance=0.08,
            call=f"the mean of sample_means(by_finger, words, {n}, 150, rng)",
        )


def at_random(words, n, rng):
    """Take n words, each as likely as any other."""
    return rng.choice(words, n)


def show(exercise):
    """Watch means of a skewed column become a bell, and a finger go wrong."""
    words, rng = lengths(), np.random.default_rng(0)
    truth = float(np.mean(words))
    means = {
        f"means of {n}": exercise.sample_means(exercise.at_random, words, n, 1500, rng)
        for n in (5, 50)
    }
    rows = []
    for name, take in (("at random", exercise.at_random), ("by finger", exercise.by_finger)):
        for n in (25, 400):
            found = exercise.sample_means(take, words, n, 150, rng)
            error = float(exercise.standard_error(take(words, n, rng)))
            rows.append([name, n, float(np.mean(found)) - truth, float(np.std(found)), error])
    return (
        Bars.histogram(
            {"words": words[words <= 25], **means},
            bins=25,
            density=True,
            title="Words are skewed, their means are a bell: the central limit theorem",
            x_label="letters",
            y_label="density",
        ),
        Table(
            rows,
            columns=["taken", "n", "off by", "spread of means", "standard error of one"],
            digits=3,
            title=f"{len(words)} words, on average {truth:.2f} letters",
            note="More words shrink the spread. The finger stays off by as much.",
        ),
    )
