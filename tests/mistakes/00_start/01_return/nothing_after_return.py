# Nothing came back from `legs(3)`. Is there a number after `return`?
def legs(penguins):
    2 * penguins
    return
