"""Sum with `for`: a line that runs once for every number.

A loop that collects needs three parts: a start before it, a step inside it, and the
result after it. Nearly every loop of this course has this shape.
"""


def total_and_count(numbers: list[float]) -> tuple[float, int]:
    """Return two numbers: the sum of `numbers`, and how many there are."""
    # Zero is what an empty list should give, so both start there.
    total = 0.0
    count = 0
    for number in numbers:
        # The name on the left gets the new value; the one on the right still has the old.
        total = total + number
        count = count + 1
    # Outside of the loop: one step further in, it would end at the first number.
    return total, count


if __name__ == "__main__":
    lengths = [1.4, 4.7, 6.0, 5.1]  # petals of four irises, in cm
    total, count = total_and_count(lengths)
    print(count, "petals are", total / count, "cm long on average.")
