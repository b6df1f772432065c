# That one comes again as well, but later. Who is the first to return?
def first_repeat(items: Iterable) -> object:
    for item in items:
        if items.count(item) > 1:
            return item
    # Behind the loop, not in an `else` inside: only now is it known that nothing came twice.
    return None
