# A list in a list holds something, too.
def held(name: str, value: object) -> list[tuple[str, object]]:
    if isinstance(value, Parameter | Module):
        return [(name, value)]
    if isinstance(value, list | tuple):
        # Not everything that can be iterated: a text holds texts, to any depth, for ever.
        return [
            (f"{name}.{i}", item)
            for i, item in enumerate(value)
            if isinstance(item, Parameter | Module)
        ]
    return []
