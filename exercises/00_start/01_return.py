"""Return: how a function hands its answer back.

A function is a small machine: something goes in, one answer comes out. Two words look
alike here and are not:

    print(6)       shows a 6 on the screen, for you to read
    return 6       hands a 6 back, for more code to go on with

A penguin stands on two legs, so three penguins stand on six. The function below works
that out, but it only prints. Whoever asked for the legs gets nothing to go on with, and
Python's word for nothing is None.

Change the line under TODO and save the file: the check runs by itself.
"""


def legs(penguins: int) -> int:
    """Return how many legs that many penguins stand on."""
    # TODO: this line shows the answer and then drops it. Hand the answer back instead.
    print(2 * penguins)


if __name__ == "__main__":
    print("Three penguins stand on", legs(3), "legs.")
