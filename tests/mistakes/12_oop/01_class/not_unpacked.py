# The sums came in as one list or tuple. Who takes it apart for Vector?
"""A class: data, and the functions that belong to it, under one name.

`self` is the one object that a method was called on: in u + v, self is u and other is v. So
nothing that a vector knows lies about in the file, and a thousand vectors do not get in each
other's way.
"""


class Vector:
    """A vector of any number of numbers: Vector(3, 4) has two. It never changes once made."""

    def __init__(self, *numbers: float) -> None:
        """Keep the numbers, as they come, as the attribute `numbers`: a tuple."""
        # Without `self.` it would be a name like any other, gone when __init__ ends. And as
        # Vector.numbers it would belong to the class: one tuple for all vectors there are.
        self.numbers = numbers

    def __repr__(self) -> str:
        """Return the vector as Python would write it: "Vector(3, 4)" for Vector(3, 4)."""
        # {number!r} asks each number for its own repr. f"Vector{self.numbers}" would nearly do,
        # but a tuple of one is written with a comma at its end.
        return f"Vector({', '.join(f'{number!r}' for number in self.numbers)})"

    def __add__(self, other: "Vector") -> "Vector":
        """Return a new vector: the first numbers of both added, the second ones, and so on.

        Raises ValueError if one of the two has more numbers than the other.
        """
        # self.numbers + other.numbers would hang one tuple behind the other. And without `strict`
        # zip stops where the shorter one ends, and never says so.
        return Vector([a + b for a, b in zip(self.numbers, other.numbers, strict=True)])

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
