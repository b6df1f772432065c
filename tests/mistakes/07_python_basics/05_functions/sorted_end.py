# Of equal ones it is the first: where does a sorted list end?
def extremes(items: Sequence, measure: Callable = len) -> tuple:
    # `measure`, without brackets: min and max do the calling. Of equal ones both keep the first,
    # where sorted(items, key=measure)[-1] would be the last of them.
    s = sorted(items, key=measure)
    return s[0], s[-1]
