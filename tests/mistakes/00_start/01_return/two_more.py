# 2 was added to the number of penguins, but each penguin has two legs.
def legs(penguins):
    return 2 + penguins
