"""Four statistical errors, in three functions.

Does a new keyboard make people faster? Eight people typed twelve texts each on the old one,
eight others twelve each on the new one, and the seconds of every text were noted. The study
below found p = 0.000 and was proud of it. It should not have been:

- whoever enters every text twice gets a smaller standard error, without any new typing;
- a colleague with two people in each group gets a standard error that is 0.71 of the right
  one; with twenty people it is 0.97 of it;
- when "old" and "new" change places, p = 0.02 becomes p = 0.98;
- p is 0 now and then, after only 999 shuffles.

What it is meant to do: take one number from each person, the mean of her texts, since texts
of one person are no independent witnesses. Then compare two groups of people,

    standard error of a difference  =  √(variance of a / n + variance of b / m)

with n - 1 and m - 1 in the variances, and ask chance for a two-sided p, as in 11.

Python you need: np.mean(rows[i]) is the mean of row i of a table. rows.reshape(k) writes all
numbers of a table one after another, in an array of k.
"""

import numpy as np


def one_each(rows: np.ndarray) -> np.ndarray:
    """Return what stands for the people in a comparison: one number each.

    rows is (people, texts): the seconds that each person took for each text.
    """
    # TODO: one bug lives here.
    people, texts = rows.shape
    return rows.reshape(people * texts)


def standard_error(a: np.ndarray, b: np.ndarray) -> float:
    """Return the standard error of mean of a (n,) - mean of b (m,); n and m are at least 2."""
    # TODO: one bug lives here.
    variance_a = np.sum((a - np.mean(a)) ** 2) / len(a)
    variance_b = np.sum((b - np.mean(b)) ** 2) / len(b)
    return np.sqrt(variance_a / len(a) + variance_b / len(b))


def p_value(observed: float, differences: np.ndarray) -> float:
    """Return the two-sided p of an observed difference, among shuffled differences (times,)."""
    # TODO: two bugs live here.
    as_large = np.sum(differences >= observed)
    return as_large / len(differences)


def shuffled_differences(
    a: np.ndarray, b: np.ndarray, times: int, rng: np.random.Generator
) -> np.ndarray:
    """Return differences of means (times,) after shuffling a (n,) and b (m,). Finished."""
    everything = np.concatenate([a, b])
    differences = np.zeros(times)
    for i in range(times):
        shuffled = rng.permutation(everything)
        differences[i] = np.mean(shuffled[: len(a)]) - np.mean(shuffled[len(a) :])
    return differences


def study(
    old: np.ndarray, new: np.ndarray, times: int, rng: np.random.Generator
) -> tuple[float, float, float]:
    """Return the difference of means, its standard error, and p. Finished.

    old (n, texts) and new (m, texts) hold one row for each person.
    """
    a, b = one_each(old), one_each(new)
    observed = np.mean(a) - np.mean(b)
    p = p_value(observed, shuffled_differences(a, b, times, rng))
    return observed, standard_error(a, b), p


def typed(people: int, texts: int, rng: np.random.Generator) -> np.ndarray:
    """Return seconds (people, texts): everybody has a speed of her own. Finished."""
    speed = rng.normal(60, 9, size=(people, 1))
    return speed + rng.normal(0, 3, size=(people, texts))


if __name__ == "__main__":
    rng = np.random.default_rng(25)
    difference, error, p = study(typed(8, 12, rng), typed(8, 12, rng), 999, rng)
    print("The new keyboard saves", difference, "seconds, standard error", error, "p =", p)
    print("(These people were made up, and the keyboards do not differ.)")
