"""Checks for the gamblers: means against NumPy's, choices counted, then the book's figure.

Choices are random, so many gamblers are asked at once, and a count may be off by six standard
deviations. How the random numbers are drawn is free.
"""

import numpy as np

from mlx_exercises.checking import always, close, expect, instance_of, parts, shape, unchanged
from mlx_exercises.figures import Lines

CALM = "ε is 0, and a lever was pulled that does not look best."


def test_mean_by_hand(exercise):
    """After 2 rewards with the mean 3, a reward of 9 makes it 3 rewards with the mean 5."""
    Q, N = np.array([[3.0, 7.0]]), np.array([[2, 4]])
    lever, reward = np.array([0]), np.array([9.0])
    with unchanged(Q, N, lever, reward):
        new, counts = learned(exercise, Q, N, lever, reward)
    close(counts, np.array([[3, 4]]), "Lever 0 has paid once more, lever 1 has not.")
    close(
        new,
        np.array([[5.0, 7.0]]),
        "The means of both levers: 3 + 3 + 9 is 15, over 3 rewards.",
        suspects={
            "This divides by the count before this reward. The reward belongs to the mean, too.": (
                np.array([[6.0, 7.0]])
            ),
            "The last reward stands in for the mean.": np.array([[9.0, 7.0]]),
        },
    )


def test_means(exercise):
    """Whoever pulls what, each estimate is the plain mean of what that lever paid that gambler."""

    def law(levers, rewards, k):
        n = levers.shape[1]
        Q, N = np.zeros((n, k)), np.zeros((n, k), dtype=int)
        for lever, reward in zip(levers, rewards, strict=True):
            with unchanged(Q, N, lever, reward):
                Q, N = learned(exercise, Q, N, lever, reward)
            shape(Q, (n, k), "One estimate for each gambler and lever.")
            shape(N, (n, k), "One count for each gambler and lever.")
        want, counts = np.zeros((n, k)), np.zeros((n, k), dtype=int)
        for i in range(n):
            for a in range(k):
                paid = rewards[levers[:, i] == a, i]
                counts[i, a] = len(paid)
                want[i, a] = paid.mean() if len(paid) else 0.0
        across = "Columns of all gamblers were changed. Row i belongs to gambler i alone."
        spread = np.zeros((n, k), dtype=int)
        for lever in levers:
            spread[:, lever] += 1
        told = {} if np.array_equal(spread, counts) else {across: spread}
        where = f"after {len(levers)} pulls of {n} gamblers, {k} levers"
        close(N, counts, "How often each lever was pulled.", suspects=told, call=where)
        close(Q, want, "A mean of rewards, and 0 where none came.", call=where)

    def draw(rng):
        t, n, k = rng.integers(2, 12), rng.integers(2, 6), rng.integers(2, 7)
        return rng.integers(k, size=(t, n)), rng.normal(size=(t, n)) * 5, int(k)

    always(law, draw, runs=30)


def test_ties(exercise):
    """Levers that look equally good are pulled equally often, and a worse one never."""
    Q = np.array([[1.0, 5.0, 2.0], [7.0, 0.0, 3.0]])
    with unchanged(Q):
        few = exercise.choose(Q, 0.0, np.random.default_rng(3))
    close(
        few,
        np.array([1, 0]),
        "Two gamblers, three levers, and ε is 0: the highest Q of each row.",
        suspects={"The worst lever of each row was pulled.": np.array([0, 1])},
    )
    n = 6000
    for row in ([0.0] * 5, [2.0, -1.0, 2.0], [-3.0, -3.0, -4.0, -3.0]):
        best = np.array(row) == max(row)
        got = np.bincount(pulled(exercise, np.tile(row, (n, 1)), 0.0), minlength=len(row)) / n
        expect(got[~best].sum() == 0, CALM)
        expect(
            got[np.flatnonzero(best)[0]] < 1,
            "Of levers that look equally good, the first is always pulled.",
        )
        expect(
            got[np.flatnonzero(best)[-1]] < 1,
            "Of levers that look equally good, the last is always pulled.",
        )
        near(got, best / best.sum(), n, f"Q is {row} for each of {n:,} gamblers, and ε is 0")


def test_own_draw(exercise):
    """Each gambler decides for himself whether to explore, each time anew."""
    Q = np.tile([1.0, 0.0, 0.0], (300, 1))
    rounds = [pulled(exercise, Q, 0.5, seed) for seed in range(20)]
    expect(
        np.array_equal(rounds[0], pulled(exercise, Q, 0.5, 0)),
        "The same rng, set up anew, led to other levers. Where do the random numbers come from?",
    )
    expect(
        any(not np.array_equal(rounds[0], lever) for lever in rounds[1:]),
        "Twenty generators led to the same levers. Do the random numbers come from the given rng?",
    )
    off = [float((lever != 0).mean()) for lever in rounds]
    least, most = min(off), max(off)
    expect(
        most == 0 or any(len(set(lever[lever != 0])) > 1 for lever in rounds),
        "In no round did explorers pull different levers. Does each of them draw his own?",
    )
    expect(
        least > 0 or most < 0.5, "All gamblers explored at once, or none did. Who drew for whom?"
    )
    # A third of 300, so the standard deviation is 0.027.
    expect(
        0.16 < least <= most < 0.84,
        "Of 300 gamblers with ε = 0.5 and 3 levers about 100 should leave the best one alone, or "
        f"200 where the best is never drawn. In 20 rounds it was {least * 300:.0f} to "
        f"{most * 300:.0f}.",
    )


def test_curious(exercise):
    """With ε = 0.4 and 5 levers the best is pulled by 0.68 of the gamblers, the others by 0.08."""
    n, rng = 12000, np.random.default_rng(1)
    top = rng.integers(5, size=n)
    Q = rng.normal(size=(n, 5))
    Q[np.arange(n), top] = 5.0
    lever = pulled(exercise, Q, 0.4)
    right = (lever == top).mean()
    off = np.bincount((lever - top) % 5, minlength=5) / n
    expect(
        abs(right - 0.6) > 0.02,
        "0.6 pull the best, as if explorers stayed away from it. They may draw any of the k.",
    )
    expect(
        abs(right - 0.48) > 0.02, "0.48 pull the best, as if ε were the chance of not exploring."
    )
    near(off, [0.68, 0.08, 0.08, 0.08, 0.08], n, "Share of the best lever, and of those after it")
    for epsilon, share in ((0.0, 1.0), (1.0, 0.2)):
        lever = pulled(exercise, Q, epsilon)
        near([(lever == top).mean()], [share], n, f"ε is {epsilon:g}: share of the best lever")


def test_figure(exercise):
    """In the end about 34 % pull the best lever with ε = 0, and about 80 % with ε = 0.1."""
    rng = np.random.default_rng(2)
    # So few machines that loops over gamblers are done in time; luck is left five deviations.
    for epsilon, book, low, high in ((0.0, 34, 0.05, 0.7), (0.1, 80, 0.5, 1.01)):
        rewards, best = exercise.play(40, 1000, epsilon, rng)
        share, paid = float(np.mean(best[-50:])), float(np.mean(rewards[-50:]))
        expect(
            low < share < high,
            f"With ε = {epsilon:g}, {share:.0%} of 40 gamblers pulled the best lever at the end. "
            f"It should be about {book}%, as in the book's figure 2.2, with wide room for luck.",
        )
        expect(paid > 0.6, f"With ε = {epsilon:g} a pull paid {paid:.2f} at the end, too little.")


def learned(exercise, Q, N, lever, reward):
    """Return what learn gives, once it is clear that it is a pair of tables."""
    found = exercise.learn(Q, N, lever, reward)
    found = parts(found, 2, "Two tables are asked for: (Q, N).")
    for name, table in zip(("Q", "N"), found, strict=True):
        instance_of(table, np.ndarray, f"{name} should be an array.")
        expect(table.dtype.kind in "iuf", f"{name} should hold numbers.")
    return found


def pulled(exercise, Q, epsilon, seed=3):
    """Return the learner's levers, judged to be whole numbers from 0 to k - 1."""
    with unchanged(Q):
        lever = exercise.choose(Q, epsilon, np.random.default_rng(seed))
    shape(lever, (len(Q),), "One lever for each gambler.")
    instance_of(lever, np.ndarray)
    expect(lever.dtype.kind in "iu", f"Levers are whole numbers, and these are {lever.dtype}.")
    expect(
        ((lever >= 0) & (lever < Q.shape[1])).all(),
        (f"There are {Q.shape[1]} levers, from 0 on. {lever.min()} to {lever.max()} were pulled."),
    )
    return lever


def near(got, want, n, what):
    """Judge shares of n draws: within six standard deviations of what is right."""
    want = np.asarray(want, dtype=float)
    room = 6 * np.sqrt(want * (1 - want) / n)
    shown = ", ".join(f"{share:.3f}" for share in got)
    right = ", ".join(f"{share:.3f}" for share in want)
    expect(
        (np.abs(np.asarray(got) - want) <= room + 1e-12).all(),
        f"{what}. Expected about {right}, and it was {shown}.",
    )


def show(exercise):
    """Draw figure 2.2: the share of best levers, pull by pull."""
    rng = np.random.default_rng(0)
    found = {f"ε = {e:g}": exercise.play(150, 1000, e, rng) for e in (0.1, 0.01, 0.0)}
    t = np.arange(20, 1001, 20)
    ends = ", ".join(f"{best[-50:].mean():.0%} ({name})" for name, (_, best) in found.items())
    return Lines(
        {name: best.reshape(50, 20).mean(axis=1) for name, (_, best) in found.items()},
        x=t,
        x_label="pull",
        y_label="share of best levers",
        y_range=(0, 1),
        title="150 machines, three kinds of gamblers",
        note=f"In the end: {ends}. The greedy ones settle early, most of them on a lever that "
        "was only lucky. Sutton and Barto's figure 2.2, lower half, has 2,000 machines.",
    )
