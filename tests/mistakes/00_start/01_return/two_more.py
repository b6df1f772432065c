# Two were added, but each penguin has two legs of its own.
def legs(penguins):
    return 2 + penguins
