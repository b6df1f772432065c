# You gave up after the first item. That it is new says nothing about the others.
def first_repeat(items: Iterable) -> object:
    seen = []
    for item in items:
        if item in seen:
            return item
        else:
            return None
    # Behind the loop, not in an `else` inside: only now is it known that nothing came twice.
    return None
