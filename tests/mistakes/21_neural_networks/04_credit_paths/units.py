# This is the number of units on the way, and a path of three links has four of them.
def depth(path: list[bool]) -> int:
    return len(path) - path.index(True) + 1 if True in path else 0
