# The number was printed, and `legs(3)` returned None. Which word gives a call its value?
def legs(penguins):
    print(2 * penguins)
