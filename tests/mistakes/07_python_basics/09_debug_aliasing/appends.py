# The notebook that was handed in has grown as well: `append` changes the list itself.
def noted(note: str, notebook: list[str] | None = None) -> list[str]:  # noqa: B006
    # A default is made once, when `def` is run, and all calls share it: so it must never change.
    # Whoever does want to append takes None for the default, and makes the list in here.
    if notebook is None:
        notebook = []
    notebook.append(note)
    return notebook
