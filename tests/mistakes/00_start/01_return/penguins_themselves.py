# This is the number of penguins. How many legs has each of them?
def legs(penguins):
    return penguins
