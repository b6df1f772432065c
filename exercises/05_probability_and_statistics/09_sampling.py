"""A finger on the page: samples, their means, and how far these are off.

How long is a word in Python's manual? Nobody counts them all; you take n of them, and their
mean is your answer. Another n words would have given another answer. How far apart are such
answers? The standard error says it, from a single sample:

    standard error  =  s / √n        s: root of the variance of the sample, with n - 1

The words 1, 4, 4, 7 have the mean 4, the variance 18 / 3 = 6 and so a standard error of
√6 / 2 = 1.22. To halve it takes four times as many words.

That holds if each word is as likely to be taken as any other. Put a finger blindly on a page
instead: a word of ten letters is hit ten times as often as a word of one. Such a sample is
biased, and a million words only make it more certain of the wrong answer.

Python you need: take(words, n, rng) below calls a function you were handed, as f(x) did in
stage 03. rng is a source of random numbers; each call of `take` with it gives a new sample.
"""

from collections.abc import Callable

import numpy as np

from mlx_exercises import data

Taking = Callable[[np.ndarray, int, np.random.Generator], np.ndarray]  # a way to take n of all


def at_random(words: np.ndarray, n: int, rng: np.random.Generator) -> np.ndarray:
    """Return n of the words' lengths (w,), each as likely as any other. Finished."""
    return rng.choice(words, n)


def by_finger(words: np.ndarray, n: int, rng: np.random.Generator) -> np.ndarray:
    """Return n of the words' lengths (w,), each as likely as it is long. Finished."""
    return rng.choice(words, n, p=words / np.sum(words))


def standard_error(sample: np.ndarray) -> float:
    """Return the standard error of the mean of a sample (n,); n is at least 2."""
    # TODO: the root of the variance (n - 1, as in 01), and what the size of the sample does.
    raise NotImplementedError


def sample_means(
    take: Taking, words: np.ndarray, n: int, times: int, rng: np.random.Generator
) -> np.ndarray:
    """Return the means (times,) of that many samples of n words (w,), each taken by `take`."""
    # TODO: as many times as asked: take a new sample, and keep its mean.
    raise NotImplementedError


def needed(sd: float, wanted: float) -> float:
    """Return the n at which numbers with a standard deviation sd have a wanted standard error."""
    # TODO: solve the formula of the header for n. It need not be a whole number.
    raise NotImplementedError


if __name__ == "__main__":
    words = np.array([len(word) for word in data.pythondocs().split()])
    rng = np.random.default_rng(0)
    print(len(words), "words have", np.mean(words), "letters on average. Means of 100 words:")
    print("at random", sample_means(at_random, words, 100, 5, rng))
    print("by finger", sample_means(by_finger, words, 100, 5, rng))
    print("standard error of one sample", standard_error(at_random(words, 100, rng)))
