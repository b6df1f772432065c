"""The for loop: sum, count and mean.

A for loop runs its indented lines, the loop body, once for each element of a list. Each
run is an iteration:

    total = 0                        assignment: the variable total gets the value 0
    for number in [4, 1, 7]:         the variable number is 4, then 1, then 7
        total = total + number       evaluate the right side, then assign it to total

Trace the loop by hand, one row for each iteration:

    iteration    number    total before    total + number    total after
        1           4            0               4                4
        2           1            4               5                5
        3           7            5              12               12

`total` is an accumulator: a variable that is initialized before the loop and updated in
each iteration. A second accumulator counts the elements. The sum divided by the count is
the arithmetic mean, here 12 / 3 = 4.

Machine learning is full of such loops: the mean of a column of measurements, the mean
brightness of an image, and the loss of a model, which is a mean over all its examples.
"""


def total_and_count(numbers: list[float]) -> tuple[float, int]:
    """Return two values: the sum of `numbers`, and how many there are; 0, 0 for none."""
    total = 0.0
    count = 0
    for number in numbers:
        # TODO: write two lines at this indentation: add `number` to total, and 1 to count.
        raise NotImplementedError
    return total, count


if __name__ == "__main__":
    lengths = [1.4, 4.7, 6.0, 5.1]  # petals of four irises, in cm
    total, count = total_and_count(lengths)
    print("The mean length of", count, "petals is", total / count, "cm.")
