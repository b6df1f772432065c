# These are the legs of one penguin. There are three penguins.
def legs(penguins):
    return 2
