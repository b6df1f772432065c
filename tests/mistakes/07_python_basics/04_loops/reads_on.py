# The answer was known, and your loop went on reading. What leaves a function?
def first_repeat(items: Iterable) -> object:
    seen = []
    for item in list(items):
        if item in seen:
            return item
        seen.append(item)
    # Behind the loop, not in an `else` inside: only now is it known that nothing came twice.
    return None
