# Each was given the answer of the one before it, and not the value.
def apply_all(functions: Sequence[Callable], value: object) -> list:
    out = []
    for f in functions:
        value = f(value)
        out.append(value)
    return out
