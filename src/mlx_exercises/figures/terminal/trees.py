"""Trees from the root down the page, dendrograms from the leaves to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from mlx_exercises.figures.terminal import boxes
from mlx_exercises.figures.terminal.scale import Scale, scale_over

if TYPE_CHECKING:
    from mlx_exercises.figures import Branch, Tree
    from mlx_exercises.figures.terminal.capabilities import Capabilities

LABEL_SHARE = 0.35  # of the width, for the leaves of a dendrogram
COLUMNS_A_TICK = 12


def draw_tree(tree: Tree, surface: Capabilities) -> list[Text]:
    """Return the lines of a tree, or of a dendrogram where its branches have heights."""
    if tree.root.height is not None and tree.root.children:
        return _dendrogram(tree, surface)
    result = [Text(surface.cut(tree.root.label, surface.width), "bold")]
    _grow(tree.root, "", surface, result)
    return result


def _grow(branch: Branch, before: str, surface: Capabilities, result: list[Text]) -> None:
    for i, child in enumerate(branch.children):
        last = i == len(branch.children) - 1
        arm = surface.pick("└── " if last else "├── ", "`-- " if last else "|-- ")
        line = Text.assemble((before + arm, "dim"))
        if child.way:
            line.append(f"{child.way}: ", "italic")
        room = max(4, surface.width - line.cell_len)
        line.append(surface.cut(child.label, room), "bold" if not child.children else "")
        result.append(line)
        _grow(child, before + ("    " if last else surface.pick("│   ", "|   ")), surface, result)


def _dendrogram(tree: Tree, surface: Capabilities) -> list[Text]:
    """Draw leaves at the left, one a row, and joins to the right at their heights."""
    leaves: list[Branch] = []
    rows: dict[int, int] = {}

    def place(branch: Branch) -> None:
        for child in branch.children:
            place(child)
        if branch.children:
            spots = [rows[id(child)] for child in branch.children]
            rows[id(branch)] = (min(spots) + max(spots)) // 2
        else:
            rows[id(branch)] = len(leaves)
            leaves.append(branch)

    place(tree.root)
    names = [surface.cut(leaf.label, int(surface.width * LABEL_SHARE)) for leaf in leaves]
    side = max(cell_len(name) for name in names)
    columns = surface.width - side - 2
    scale = scale_over(_heights(tree.root), room=0.02, zero=True)
    grid = [[0] * columns for _ in leaves]
    _join(tree.root, rows, scale, grid)
    result = []
    for name, row in zip(names, grid, strict=True):
        line = Text(" " * (side - cell_len(name)) + name + " ")
        result.append(
            line.append(
                "".join(boxes.char(bits, surface) for bits in row).rstrip(), surface.style(0)
            )
        )
    return result + _axis(scale, columns, side, tree, surface)


def _heights(branch: Branch) -> list[float]:
    below = [height for child in branch.children for height in _heights(child)]
    return [branch.height or 0.0, *below]


def _join(branch: Branch, rows: dict[int, int], scale: Scale, grid: list[list[int]]) -> int:
    """Draw a branch with all below it; return the column it stands in."""
    last = len(grid[0]) - 1
    column = max(0, min(last, round((scale.share(branch.height or 0.0) or 0.0) * last)))
    if not branch.children:
        return column
    below = [_join(child, rows, scale, grid) for child in branch.children]
    column = min(last, max([column, *(c + 1 for c in below)]))
    spots = [rows[id(child)] for child in branch.children]
    for start, spot in zip(below, spots, strict=True):
        for x in range(start, column):
            grid[spot][x] |= boxes.RIGHT
            grid[spot][x + 1] |= boxes.LEFT
    for y in range(min(spots), max(spots)):
        grid[y][column] |= boxes.DOWN
        grid[y + 1][column] |= boxes.UP
    return column


def _axis(scale: Scale, columns: int, side: int, tree: Tree, surface: Capabilities) -> list[Text]:
    rule, words, free = [surface.pick("─", "-")] * columns, [" "] * columns, 0
    for value, text in scale.ticks(max(2, columns // COLUMNS_A_TICK)):
        column = round((scale.share(value) or 0.0) * (columns - 1))
        start = min(max(0, column - len(text) // 2), columns - len(text))
        if start >= free:
            rule[column] = surface.pick("┴", "+")
            words[start : start + len(text)] = text
            free = start + len(text) + 1
    lines = [Text(" " * (side + 1) + "".join(row).rstrip(), "dim") for row in (rule, words)]
    if tree.y_label:
        label = surface.cut(tree.y_label, surface.width)
        lines.append(
            Text(" " * max(0, side + 1 + (columns - cell_len(label)) // 2)).append(label, "italic")
        )
    return lines
