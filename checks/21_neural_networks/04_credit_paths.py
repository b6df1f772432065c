"""Checks for credit paths: the definition, all paths of small nets, and the survey's numbers."""

from mlx_exercises.checking import always, equal, expect, instance_of, parts, unchanged
from mlx_exercises.figures import Graph, Table

WEIGHTS = (
    "Only the links with a weight were counted. Credit has to cross the fixed ones behind them too."
)
DROPPED = "Where a fixed link came, the path was lost. It is a link as well, behind a weight."
EARLY = "Fixed links before the first weight were counted too."
LAST_UNIT = "This is the depth of the last unit alone. A path may end at any unit."
LAST_CAME = "A unit with two ways in kept the one that came last, and not the deeper one."
AS_GIVEN = "The links were taken as they came. What if a link comes before those that lead to it?"


def count(path):
    """Return the depth of a path, counted link by link."""
    links = 0
    for changeable in path:
        if changeable or links:
            links += 1
    return links


def every_path(units, links):
    """Return all paths of a small net, as lists of True and False."""
    waiting = [(unit, []) for unit in range(units)]
    found = []
    while waiting:
        unit, path = waiting.pop()
        found.append(path)
        waiting += [(end, [*path, able]) for start, end, able in links if start == unit]
    return found


def truth(units, links):
    return max((count(path) for path in every_path(units, links)), default=0)


def layers(hidden, width):
    """Return a net of fully connected layers."""
    return (hidden + 2) * width, [
        (k * width + a, (k + 1) * width + b, True)
        for k in range(hidden + 1)
        for a in range(width)
        for b in range(width)
    ]


def test_depth(exercise):
    """The depth counts from the first link that can be changed, fixed ones behind it included."""
    for path in (
        [False, False, True, False, True],
        [True, False, False, True, True],
        [True, True, True],
        [False, True],
        [True],
    ):
        right = count(path)
        wrong = {
            WEIGHTS: sum(path),
            "All the links were counted. What is before the first weight needs no credit.": len(
                path
            ),
            "This is the number of units on the way, and a path of three links has four of them.": (
                right + 1
            ),
            "This is how many links come before the first weight.": len(path) - right,
        }
        with unchanged(path):
            found = exercise.depth(path)
        equal(
            found,
            right,
            f"Where is the first True of {len(path)}?",
            suspects=wrong,
        )
    for path in ([False, False], []):
        equal(exercise.depth(path), 0, "There is nothing to learn on this path.")


def test_small_nets(exercise):
    """In a net, the deepest of all paths counts, be it a detour or one that ends early."""
    nets = [
        (3, [(0, 1, True), (1, 2, True), (0, 2, True)], {}),
        (4, [(0, 1, True), (1, 3, True), (2, 3, True)], {LAST_CAME: 1}),
        (3, [(0, 1, True), (0, 2, True), (1, 2, True)], {}),
        (4, [(0, 1, True), (1, 2, False), (2, 3, False)], {DROPPED: 1, WEIGHTS: 1}),
        (4, [(0, 1, False), (1, 2, False), (2, 3, True)], {EARLY: 3}),
        (4, [(0, 1, True), (1, 2, True), (0, 3, True)], {LAST_UNIT: 1}),
        (4, [(2, 3, True), (1, 2, True), (0, 1, True)], {AS_GIVEN: 1}),
        (2, [(0, 1, False)], {EARLY: 1}),
        (3, [], {}),
        (0, [], {}),
    ]
    for units, links, suspects in nets:
        with unchanged(links):
            found = exercise.deepest(units, links)
        equal(
            found,
            truth(units, links),
            "Write down the paths of this small net, and the depth of each.",
            suspects=suspects,
        )

    def law(units, links):
        equal(exercise.deepest(units, links), truth(units, links), "All its paths were listed.")

    def draw(rng):
        units = int(rng.integers(2, 8))
        links = [
            (a, b, bool(rng.integers(2)))
            for a in range(units)
            for b in range(a + 1, units)
            if rng.uniform() < 0.5
        ]
        return units, [links[i] for i in rng.permutation(len(links))]

    always(law, draw, runs=60)


def test_layers(exercise):
    """Six hidden layers have depth 7, and sixty of three units are judged in no time."""
    for hidden, width in ((6, 1), (6, 3), (0, 2), (20, 2), (60, 3)):
        units, links = layers(hidden, width)
        equal(
            exercise.deepest(units, links),
            hidden + 1,
            f"{hidden} hidden layers, with a layer of weights after each and before the first.",
            suspects={
                "This is the number of hidden layers. Count the layers of weights.": hidden,
                "This is the number of layers of units.": hidden + 2,
            },
            call=f"deepest(a net with {hidden} hidden layers of {width})",
        )


def test_unroll(exercise):
    """Unrolled in time, each hidden unit hears its input and the one before; the last says y."""
    for steps in (1, 2, 3, 7):
        call = f"unroll({steps})"
        answer = exercise.unroll(steps)
        units, links = parts(answer, 2, "A pair is expected: number of units, links.")
        equal(
            units,
            2 * steps + 1,
            f"{steps} inputs, as many hidden units, and an output.",
            suspects={"The output needs a unit as well.": 2 * steps},
            call=f"the units of {call}",
        )
        instance_of(links, (list, tuple), "The links should be a list.")
        for link in links:
            good = type(link) in (tuple, list) and len(link) == 3
            good = good and all(type(each) is int for each in link[:2])
            expect(
                good and 0 <= link[0] < link[1] < units,
                "Each link should be (from, to, changeable), from a unit to a larger number.",
                call=call,
                got=str(link)[:60],
            )
            equal(link[2], True, "Every link of this net has a weight.", call=f"a link of {call}")
        ways_in, ways_out = [0] * units, [0] * units
        for start, end, _ in links:
            ways_out[start] += 1
            ways_in[end] += 1
        expect(
            steps <= 1 or len(links) >= 2 * steps,
            "A hidden unit hears nothing of the step before. What is recurrent here?"
            if len(links) == steps + 1
            else "There are too few links.",
            call=call,
            expected=f"{2 * steps} links",
            got=f"{len(links)} links",
        )
        equal(len(links), 2 * steps, "The arrows of the drawing.", call=f"links of {call}")
        equal(
            sorted(zip(ways_in, ways_out, strict=True)),
            sorted([(0, 1)] * steps + [(1, 1)] + [(2, 1)] * (steps - 1) + [(1, 0)]),
            "How many arrows lead to each unit of the drawing, and how many lead away?",
            call=f"(ways in, ways out) of the units of {call}, sorted",
        )
        equal(
            truth(units, links),
            steps + 1,
            "The deepest path goes through all the hidden units.",
            call=f"the depth of {call}",
        )


def show(exercise):
    """Say who is very deep, and how depth grows with time."""
    nets = [("a line (regression)", *exercise.feed_forward(0, 3))]
    nets += [(f"{k} hidden layers", *exercise.feed_forward(k, 3)) for k in (1, 6, 20)]
    nets += [(f"recurrent, {t} steps", *exercise.unroll(t)) for t in (3, 9, 10, 100)]
    rows = []
    for name, units, links in nets:
        found = exercise.deepest(units, links)
        rows.append([name, len(links), found, "yes" if found > 10 else "no"])
    units, links = exercise.unroll(3)
    return (
        Table(
            rows,
            columns=["net", "links", "depth", "very deep?"],
            title="How deep is deep?",
            note="Layers are three units wide. A recurrent net is as deep as its input is long.",
        ),
        Graph(
            {str(unit): f"unit {unit}" for unit in range(units)},
            [(str(a), str(b)) for a, b, _ in links],
            title="Three steps in time, with your numbers for the units",
        ),
    )
