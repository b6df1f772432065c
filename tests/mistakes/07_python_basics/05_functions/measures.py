# Those are the measures. Which items do they belong to?
def extremes(items: Sequence, measure: Callable = len) -> tuple:
    # `measure`, without brackets: min and max do the calling. Of equal ones both keep the first,
    # where sorted(items, key=measure)[-1] would be the last of them.
    return min(map(measure, items)), max(map(measure, items))
