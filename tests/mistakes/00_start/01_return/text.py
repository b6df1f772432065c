# This is text, because of the quotes. Without them Python calculates.
def legs(penguins):
    return "2 * penguins"
