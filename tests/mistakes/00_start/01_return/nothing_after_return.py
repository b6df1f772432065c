# `legs(3)` returned None. Is there a value after `return`?
def legs(penguins):
    2 * penguins
    return
