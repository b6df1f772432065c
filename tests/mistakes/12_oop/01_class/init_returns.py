# Python refuses this: __init__() should return None, not 'tuple'.
class Vector:
    def __init__(self, *numbers: float) -> None:
        # Without `self.` it would be a name like any other, gone when __init__ ends. And as
        # Vector.numbers it would belong to the class: one tuple for all vectors there are.
        self.numbers = numbers
        return numbers

    def __repr__(self) -> str:
        # {number!r} asks each number for its own repr. f"Vector{self.numbers}" would nearly do,
        # but a tuple of one is written with a comma at its end.
        return f"Vector({', '.join(f'{number!r}' for number in self.numbers)})"

    def __add__(self, other: "Vector") -> "Vector":
        # self.numbers + other.numbers would hang one tuple behind the other. And without `strict`
        # zip stops where the shorter one ends, and never says so.
        return Vector(*[a + b for a, b in zip(self.numbers, other.numbers, strict=True)])

    # The rest is finished. Most of it lives on what you write above.

    def __len__(self) -> int:
        return len(self.numbers)

    def __rmul__(self, factor: float) -> "Vector":
        return Vector(*[factor * number for number in self.numbers])

    def __sub__(self, other: "Vector") -> "Vector":
        return self + -1 * other

    def __abs__(self) -> float:
        return sum(number * number for number in self.numbers) ** 0.5

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Vector) and self.numbers == other.numbers

    def __hash__(self) -> int:
        return hash(self.numbers)
