"""One figure of each kind, made by hand, for the tests of this folder."""

import math

from mlx_exercises.figures import (
    Bars,
    Branch,
    Frames,
    Graph,
    Grid,
    HeatMap,
    Image,
    Lines,
    Node,
    Panels,
    Scatter,
    Segment,
    Series,
    Span,
    Table,
    Text,
    Tree,
    arrow,
)

X = [i / 10 for i in range(60)]
GROUPS = {"Adelie": [(1, 2), (2, 1.5), (1.5, 3)], "Gentoo": [(4, 5), (5, 4), (4.5, 6)]}
DIGIT = [[(i * j) % 17 for j in range(8)] for i in range(8)]
REGIONS = Grid(
    [[int(j > i) for j in range(20)] for i in range(20)], (0, 6), (0, 7), ["Adelie", "Gentoo"]
)
VALLEY = Grid(
    [[(i - 10) ** 2 + 4 * (j - 8) ** 2 for j in range(20)] for i in range(20)], (-2, 2), (-2, 2)
)
STEPS = [
    Scatter(GROUPS, segments=[Segment((0, 0), (k, k), "centre")], title="step") for k in range(1, 7)
]

SAMPLES = {
    "text": Text(
        [Span("the "), Span("un", 0), Span("known", 1), Span(" ok", "good")],
        key={0: "prefix", 1: "stem"},
        title="Tokens",
    ),
    "table": Table(
        [["Adelie", 3700.66, 151], ["Gentoo", 5076.02, 123]],
        ["species", "mass (g)", "birds"],
        marked=[1],
        title="Penguins",
        note="Gentoo penguins are heavier.",
    ),
    "lines": Lines(
        {"train": [math.exp(-x) for x in X], "test": [0.3 + math.exp(-x) for x in X]},
        x=X,
        title="It learns",
        x_label="epoch",
        y_label="loss",
        levels={"guessing": 0.69},
        marks={"best": 3},
    ),
    "band": Lines(
        [
            Series(X, [math.sin(x) for x in X], "mean", "line", [-1.5] * 60, [1.5] * 60),
            Series([0, 1, 2], [0, 1, 4], "squares", style="area"),
        ],
        title="A band",
    ),
    "powers": Lines(
        [Series([1e-9, 1e-3, 1], [1e-3, 1e-9, 1], "error")], x_scale="log", y_scale="log"
    ),
    "regions": Scatter(GROUPS, grid=REGIONS, x_label="bill", y_label="flipper", title="Regions"),
    "valley": Scatter(lines=[Series([-1, 0, 0.5], [1, 0.2, 0], "descent")], grid=VALLEY),
    "arrows": Scatter(
        segments=[arrow((0, 0), (3, 1), label="u"), arrow((0, 0), (1, 2), label="v")],
        equal=True,
        title="Two vectors",
    ),
    "bars": Bars({"Adelie": 151, "Chinstrap": 68, "Gentoo": 123}, y_label="birds", title="Birds"),
    "sets": Bars(
        {"naive": [1.2, -0.7], "stable": [1.1, 0.2]},
        labels=["small", "huge"],
        errors=[0.1, 0.2],
        levels={"even": 0.5},
        title="Errors",
    ),
    "histogram": Bars.histogram(
        [math.sin(i) for i in range(200)], 12, x_label="sine", title="Sines"
    ),
    "confusion": HeatMap(
        [[50, 0, 0], [0, 47, 3], [1, 2, 47]],
        ["setosa", "versicolor", "virginica"],
        ["setosa", "versicolor", "virginica"],
        x_label="predicted",
        y_label="true",
        title="Confusion",
    ),
    "signs": HeatMap(
        [[math.sin(i * j / 9) for j in range(70)] for i in range(40)], centre=0, title="Signs"
    ),
    "folds": HeatMap(
        [[int(i == j // 4) for j in range(20)] for i in range(5)], names=["train", "test"]
    ),
    "policy": HeatMap([[1, 2], [3, 4]], texts=[["→", "↓"], ["↑", "✓"]], title="Policy"),
    "image": Image(DIGIT, title="A digit"),
    "photo": Image(
        [[(i % 256, j % 256, 90) for j in range(120)] for i in range(80)], title="Colours"
    ),
    "graph": Graph(
        {"a": "a = 2", "b": "b = -3", "m": "a×b", "s": "sum"},
        [("a", "m"), ("b", "m", "∂ = 2"), ("m", "s"), ("a", "s")],
        title="The graph",
    ),
    "groups": Graph(
        [Node("1", group="Hi"), Node("2"), Node("3")],
        [("1", "2", "w"), ("2", "3")],
        directed=False,
    ),
    "tree": Tree(
        Branch("petal ≤ 2.45", [Branch("setosa", way="yes"), Branch("other", way="no")]),
        title="Tree",
    ),
    "dendrogram": Tree(
        Tree.linked([(0, 1, 0.5), (2, 3, 2.0)], ["wolf", "dog", "cat"]), y_label="distance"
    ),
    "panels": Panels([Image(DIGIT, title=str(k)) for k in range(6)], title="Six digits"),
    "frames": Frames(STEPS, title="Moving"),
}
