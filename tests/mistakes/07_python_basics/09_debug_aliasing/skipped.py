# One of two neighbours was stepped over: the list moved up while the loop went on.
def remove_all(items: list[str], unwanted: str) -> None:
    # When an item goes, the next ones move up, and a loop would step over the one that comes
    # into its place. `items = […]` would only stick the name on another list: [:] fills this.
    for item in items:
        if item == unwanted:
            items.remove(item)
