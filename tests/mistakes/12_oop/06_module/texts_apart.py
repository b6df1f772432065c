# A text was taken apart: its letters are texts again, with a letter each.
def held(name: str, value: object) -> list[tuple[str, object]]:
    if isinstance(value, Parameter | Module):
        return [(name, value)]
    if isinstance(value, list | tuple | str):
        # Not everything that can be iterated: a text holds texts, to any depth, for ever.
        return [pair for i, item in enumerate(value) for pair in held(f"{name}.{i}", item)]
    return []
