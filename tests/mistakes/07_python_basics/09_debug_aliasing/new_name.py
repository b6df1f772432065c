# The list is as it was. A new list was made, and the name stuck on it.
def remove_all(items: list[str], unwanted: str) -> None:
    # When an item goes, the next ones move up, and a loop would step over the one that comes
    # into its place. `items = […]` would only stick the name on another list: [:] fills this.
    items = [item for item in items if item != unwanted]
