# Items are counted from 0.
def held(name: str, value: object) -> list[tuple[str, object]]:
    if isinstance(value, Parameter | Module):
        return [(name, value)]
    if isinstance(value, list | tuple):
        # Not everything that can be iterated: a text holds texts, to any depth, for ever.
        return [pair for i, item in enumerate(value, start=1) for pair in held(f"{name}.{i}", item)]
    return []
