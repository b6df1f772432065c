# That is how many penguins there are. How many legs has each?
def legs(penguins):
    return penguins
