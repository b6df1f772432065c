# The return value is 6 for every argument. The parameter is `penguins`.
def legs(penguins):
    return 6
