# `legs(3)` showed a number but handed nothing back. `print` shows, `return` hands.
def legs(penguins):
    print(2 * penguins)
