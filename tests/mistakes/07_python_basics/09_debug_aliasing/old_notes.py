# The notes of another notebook are in it. When is the list of a default made?
def noted(note: str, notebook: list[str] = []) -> list[str]:  # noqa: B006
    # A default is made once, when `def` is run, and all calls share it: so it must never change.
    # Whoever does want to append takes None for the default, and makes the list in here.
    notebook.append(note)
    return notebook
