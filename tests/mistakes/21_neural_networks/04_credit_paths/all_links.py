# All the links were counted. What is before the first weight needs no credit.
def depth(path: list[bool]) -> int:
    return len(path)
