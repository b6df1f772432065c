# Words that are in both lost the lines of the first: the second covered them.
def merged(first: dict[str, list[int]], second: dict[str, list[int]]) -> dict[str, list[int]]:
    # With dict(first) and then += the lines of second would go into the lists of first.
    return {**first, **second}
