"""A class: vectors that you can add at the prompt.

Until now a vector was an array, and what may be done with it stood somewhere else. A class
keeps both together: some data, and the functions that belong to it.

    class Dice:
        def __init__(self, sides):      runs whenever Dice(6) is written
            self.sides = sides          kept by this one object
            half = sides / 2            forgotten when __init__ ends

        def highest(self):              a method: Python hands the object over as `self`
            return self.sides

    d, e = Dice(6), Dice(20)            two objects, each with sides of its own
    d.highest(), e.highest()            6 and 20

Names with two underscores on both sides are called by Python itself:

    repr(u), or u at the prompt   u.__repr__()          u + v    u.__add__(v)
    len(u)                        u.__len__()           3 * u    u.__rmul__(3)

So NumPy's arrays and PyTorch's tensors can be added and multiplied: each is a class, in which
somebody wrote __add__.
"""


class Vector:
    """A vector of any number of numbers: Vector(3, 4) has two. It never changes once made."""

    def __init__(self, *numbers: float) -> None:
        """Keep the numbers, as they come, as the attribute `numbers`: a tuple."""
        # TODO: keep the tuple `numbers` for this one vector. The star has made it already.
        raise NotImplementedError

    def __repr__(self) -> str:
        """Return the vector as Python would write it: "Vector(3, 4)" for Vector(3, 4)."""
        # TODO: return the text that makes the same vector again, for any number of numbers.
        raise NotImplementedError

    def __add__(self, other: "Vector") -> "Vector":
        """Return a new vector: the first numbers of both added, the second ones, and so on.

        Raises ValueError if one of the two has more numbers than the other.
        """
        # TODO: make a new vector of the sums, and refuse vectors of different lengths.
        raise NotImplementedError

    # The rest is finished. Most of it lives on what you write above.

    def __len__(self) -> int:
        """Return how many numbers there are."""
        return len(self.numbers)

    def __rmul__(self, factor: float) -> "Vector":
        """Return factor * vector, a new vector."""
        return Vector(*[factor * number for number in self.numbers])

    def __sub__(self, other: "Vector") -> "Vector":
        """Return vector - other, a new vector."""
        return self + -1 * other

    def __abs__(self) -> float:
        """Return the length, as in geometry: abs(Vector(3, 4)) is 5.0."""
        return sum(number * number for number in self.numbers) ** 0.5

    def __eq__(self, other: object) -> bool:
        """Return whether both hold the same numbers. Without this, only `u is v` would count."""
        return isinstance(other, Vector) and self.numbers == other.numbers

    def __hash__(self) -> int:
        """Return the same number for equal vectors, so that they may be in sets."""
        return hash(self.numbers)


if __name__ == "__main__":
    u, v = Vector(3, 4), Vector(1, -1)
    print(u, v, u + v, u - v, 2 * u, abs(u))
    print(u.numbers, len(u), u == Vector(3, 4))
