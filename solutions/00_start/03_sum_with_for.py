"""The for loop: sum, count and mean.

The accumulator pattern has three steps: initialize before the loop, update in each
iteration, return after the loop. Nearly every loop of this course follows it.
"""


def total_and_count(numbers: list[float]) -> tuple[float, int]:
    """Return two values: the sum of `numbers`, and how many there are; 0, 0 for none."""
    # Zero is also the right sum and count of an empty list, in which the body never runs.
    total = 0.0
    count = 0
    for number in numbers:
        # The right side is evaluated first, with the old value; then it is assigned.
        total = total + number
        count = count + 1
    # Not in the loop body: indented further, `return` would end the first iteration.
    return total, count


if __name__ == "__main__":
    lengths = [1.4, 4.7, 6.0, 5.1]  # petals of four irises, in cm
    total, count = total_and_count(lengths)
    print("The mean length of", count, "petals is", total / count, "cm.")
