# This is a string (text in quotes). Python calculates only outside quotes.
def legs(penguins):
    return "2 * penguins"
