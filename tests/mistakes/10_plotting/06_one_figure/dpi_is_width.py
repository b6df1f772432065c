# The file has another width. How many dots does each inch need?
def save(figure: Figure, path: Path, width: int) -> None:
    figure.savefig(path, dpi=width / 10)
