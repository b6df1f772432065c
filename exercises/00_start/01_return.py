"""Functions: return versus print.

A function is a named piece of code that takes inputs and returns a result:

    def double(x):         the function is named double; its parameter x names the input
        return 2 * x       return ends the function and gives the call its value

    double(4)              a function call with the argument 4: its return value is 8
    double(4) + 1          9: the call stands for its return value

`return` and `print` look alike, but they do different things:

    return 6               the call evaluates to 6, and other code can use this value
    print(6)               shows a 6 on the screen, and no other code can use it

A function that ends without `return` gives None, Python's value for no value; nothing can
be calculated with it. Every model in machine learning is a function that other code calls
(a row of measurements in, a prediction out), so it has to return its result.

A penguin has two legs, so legs(3) should return 2 * 3 = 6. The function below computes
this number but only prints it: the call legs(3) evaluates to None. Change the line under
TODO and save the file; the check runs by itself. (A text in triple quotes, like this one,
is a docstring: it documents a file or a function, and Python does not run it.)
"""


def legs(penguins: int) -> int:
    """Return the number of legs of this many penguins, two for each."""
    # TODO: return the value of 2 * penguins; do not print it.
    print(2 * penguins)


if __name__ == "__main__":
    print("Three penguins have", legs(3), "legs.")
