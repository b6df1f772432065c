# That is one penguin's legs. There were three.
def legs(penguins):
    return 2
