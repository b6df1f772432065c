# Only the links with a weight were counted. Credit has to cross the fixed ones behind them too.
def depth(path: list[bool]) -> int:
    return sum(path)
