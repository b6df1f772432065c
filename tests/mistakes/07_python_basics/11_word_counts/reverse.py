# Equal counts stand against the alphabet: `reverse` turned it as well.
def ranked(counts: dict[str, int]) -> list[tuple[str, int]]:
    # reverse=True would turn the alphabet round as well.
    return sorted(counts.items(), key=lambda pair: (pair[1], pair[0]), reverse=True)
