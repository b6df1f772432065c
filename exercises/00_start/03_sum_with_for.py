"""Sum with `for`: a line that runs once for every number.

    total = 0
    for number in [4, 1, 7]:
        total = total + number

The indented line runs three times, with `number` standing for 4, then 1, then 7. Read it
from the right: work out total + number, then keep the result under the name `total`.
So total goes 0, 4, 5, 12.

That is how a computer adds up anything at all: a shopping bill, the brightness of a
picture, the mistakes of a model on a million examples. Divide the total by how many
there were and you have the mean, the first thing to ask of any column of numbers.
"""


def total_and_count(numbers: list[float]) -> tuple[float, int]:
    """Return two numbers: the sum of `numbers`, and how many there are."""
    total = 0.0
    count = 0
    for number in numbers:
        # TODO: write two lines. Add `number` to the total, and 1 to the count.
        raise NotImplementedError
    return total, count


if __name__ == "__main__":
    lengths = [1.4, 4.7, 6.0, 5.1]  # petals of four irises, in cm
    total, count = total_and_count(lengths)
    print(count, "petals are", total / count, "cm long on average.")
