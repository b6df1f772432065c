# `legs(3)` printed a number but returned None. Which word returns a value?
def legs(penguins):
    return print(2 * penguins)
