"""Checks for the two splits: every claim is about rows, counted, and none about an order."""

from collections import Counter

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, close, equal, expect, instance_of, parts, unchanged
from mlx_exercises.figures import Bars, Table

CLASSES = np.array([2, 0, 1, 0, 2, 0, 1, 0, 2, 0, 0, 1, 0, 2, 0, 1, 0])  # 9 of 0, 4 of 1, 4 of 2


def test_two_parts(exercise):
    """Every row is dealt out once: none is in both parts, and none gets lost."""
    for seed, (n, share) in enumerate(((10, 0.3), (7, 0.5), (31, 0.2), (4, 0.25), (1, 0.1))):
        train, test = both(exercise.shuffled_split(n, share, np.random.default_rng(seed)), n)
        whole(train, test, n)


def test_size(exercise):
    """The share says how large the test part is, rounded to the nearest whole row."""
    for n, share in ((10, 0.3), (11, 0.25), (40, 0.2), (7, 0.5), (100, 0.29), (3, 0.1)):
        _, test = both(exercise.shuffled_split(n, share, np.random.default_rng(n)), n)
        size = round(share * n)
        close(
            len(test),
            size,
            f"{share} of {n} rows are {share * n:g}, and the nearest whole number is {size}.",
            suspects=wrong_sizes(n, size),
            call=f"the test part of shuffled_split({n}, {share}, rng)",
        )


def test_chance(exercise):
    """Every row has the same chance of the exam, the first ones and the last ones as well."""
    n, rounds = 8, 400
    times = Counter()
    for seed in range(rounds):
        _, test = both(exercise.shuffled_split(n, 0.25, np.random.default_rng(seed)), n)
        times.update(test)
    never = [row for row in range(n) if not times[row]]
    said = "the exam in 400 splits of 8 rows"
    equal(
        never,
        [],
        f"These rows never came to the exam in {rounds} splits. Who decides which rows go?",
        call=f"rows that were never in {said}",
    )
    # A row goes in a quarter of the splits: 100 times, with a standard deviation of 8.7.
    for row in range(n):
        often = times[row]
        expect(
            50 < often < 150,
            f"Row {row} was in {said} {often} times, where a fair deal has about 100.",
        )


def test_the_dice(exercise):
    """The same dice deal the same split again, and other dice deal another one."""
    same_dice(exercise.shuffled_split, "shuffled_split", 30)


def test_strata(exercise):
    """Each class sends the same share of its own rows to the exam, however small it is."""
    for labels, share in ((CLASSES, 0.25), (np.repeat([5, 1, 9], [12, 30, 3]), 1 / 3)):
        n = len(labels)
        with unchanged(labels):
            found = exercise.stratified_split(labels, share, np.random.default_rng(3))
        train, test = both(found, n)
        most = max(Counter(labels.tolist()).values())
        expect(
            max(train + test, default=0) >= most,
            f"No row number above {most - 1} came back, and the largest class has {most} rows. "
            "Are these places within a class? Which rows of the table stand there?",
        )
        whole(train, test, n)
        sizes = {int(c): round(share * int((labels == c).sum())) for c in np.unique(labels)}
        sent = {int(c): int((labels[test] == c).sum()) for c in np.unique(labels)}
        equal(
            sent,
            sizes,
            "Each class should send round(share * its rows) to the exam.",
            call=f"rows that each class sends, of {dict(Counter(labels.tolist()))}, "
            f"with share {share:.2f}",
        )


def test_chance_in_each_class(exercise):
    """Which rows of a class go to the exam is left to chance, and the chance to the dice."""
    times = Counter()
    rounds = 300
    for seed in range(rounds):
        found = exercise.stratified_split(CLASSES, 0.25, np.random.default_rng(seed))
        times.update(both(found, len(CLASSES))[1])
    never = [row for row in range(len(CLASSES)) if not times[row]]
    equal(
        never,
        [],
        "These rows never came to the exam. Are a class's rows dealt out by chance?",
        call=f"rows that were never in the exam, in {rounds} stratified splits of 17 rows",
    )
    for row in range(len(CLASSES)):
        fair = 2 / 9 if CLASSES[row] == 0 else 1 / 4
        expect(
            abs(times[row] / rounds - fair) < 0.15,
            f"Row {row} was in the exam in {times[row]} of {rounds} splits, "
            f"where a fair deal has about {fair * rounds:.0f}.",
        )
    same_dice(exercise.stratified_split, "stratified_split", np.repeat([0, 1], 15))


def wrong_sizes(n, size):
    """Return the sizes that usual mistakes give to the test part."""
    if size == 0:
        return {"No row belongs here, and all came. Where does a part that starts at -0 begin?": n}
    if size == n - size:
        return {}
    return {"The parts changed places: (train, test) is the order.": n - size}


def same_dice(split, name, what):
    """Judge that a split of 30 rows follows its generator: same seed, same split."""
    found = []
    for seed in (0, 0, 1, 2):
        train, test = both(split(what, 0.4, np.random.default_rng(seed)), 30)
        found.append((sorted(train), sorted(test)))
    expect(
        found[0] == found[1],
        f"{name} dealt two different splits with the same seed. Is all chance from `rng`?",
    )
    expect(
        not found[0] == found[2] == found[3],
        f"{name} dealt the same split with three different seeds. Where do its dice come from?",
    )


def both(found, n):
    """Return both parts as lists of ints, after judging that they are row numbers below n."""
    found = parts(found, 2, "Two parts belong here: return train, test.")
    lists = []
    for part, name in zip(found, ("train", "test"), strict=True):
        instance_of(part, (np.ndarray, list, tuple), f"The {name} part holds row numbers.")
        for row in part if not isinstance(part, np.ndarray) or part.ndim else [part]:
            if type(row) is int or isinstance(row, np.integer):
                continue
            raise CheckFailed(
                f"The {name} part should be one line of whole numbers: they say which rows.",
                call=f"what stands in the {name} part",
                got=type(row).__name__,
            )
        numbers = np.array(part)
        wrong = numbers[(numbers < 0) | (numbers >= n)]
        expect(
            wrong.size == 0,
            lambda wrong=wrong: f"There is no row {wrong[0]}: they are numbered from 0 to {n - 1}.",
        )
        lists.append([int(row) for row in numbers])
    return lists


def whole(train, test, n):
    """Judge that two lists of row numbers hold each row below n once."""
    both = sorted(set(train) & set(test))
    equal(
        both,
        [],
        "These rows are in both parts. The exam would ask what has been learned by heart.",
        call=f"rows in both parts, of {n}",
    )
    twice = sorted(row for row, count in Counter(train + test).items() if count > 1)
    equal(twice, [], "These rows were dealt out twice.", call=f"rows dealt out twice, of {n}")
    lost = sorted(set(range(n)) - set(train) - set(test))
    equal(lost, [], "These rows are in neither part.", call=f"rows in neither part, of {n}")


def nearest_answers(X, y, train, test):
    """Return the label of each test row's nearest training row."""
    away = ((X[test][:, None] - X[train][None]) ** 2).sum(axis=2)
    return y[train][away.argmin(axis=1)]


def show(exercise):
    """Compare three splits of irises, then the moods of chance with 34 penguins."""
    X, y, _, names = data.iris()
    dealt = {
        "file order": (np.arange(100), np.arange(100, 150)),
        "shuffled": exercise.shuffled_split(150, 1 / 3, np.random.default_rng(0)),
        "stratified": exercise.stratified_split(y, 1 / 3, np.random.default_rng(0)),
    }
    rows = []
    for name, (train, test) in dealt.items():
        right = (nearest_answers(X, y, train, test) == y[test]).mean()
        rows.append([name, *(int((y[test] == c).sum()) for c in range(3)), f"{right:.2f}"])
    species = data.penguin_measurements().y
    plain, even = Counter(), Counter()
    for seed in range(200):
        test = exercise.shuffled_split(len(species), 0.1, np.random.default_rng(seed))[1]
        plain[int((species[test] == 1).sum())] += 1
        test = exercise.stratified_split(species, 0.1, np.random.default_rng(seed))[1]
        even[int((species[test] == 1).sum())] += 1
    bars = {"3 or fewer": sum(plain[c] for c in range(4))}
    bars |= {str(c): plain[c] for c in range(4, 11)}
    bars["11 or more"] = sum(plain.values()) - sum(bars.values())
    return (
        Table(
            rows,
            columns=["split", *(f"{name} in test" for name in names), "1-NN right"],
            title="150 irises, a third of them in the exam",
        ),
        Bars(
            bars,
            title="Chinstraps in an exam of 34 penguins, 200 shuffled splits",
            x_label="Chinstraps in the test part",
            y_label="splits",
            note=f"By chance alone there are {min(plain)} to {max(plain)} of them. Stratified, in "
            f"{max(even.values())} of 200 splits there are {max(even, key=even.get)}.",
        ),
    )
