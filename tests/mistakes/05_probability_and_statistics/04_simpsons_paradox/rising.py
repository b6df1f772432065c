# Overall r is -0.24: 123 Gentoos with long and thin bills turn it round.
SMALL_STONES: str | None = "A"
LARGE_STONES: str | None = "A"

ALL_STONES: str | None = "B"

NEXT_YEAR_A: float | None = 0.6
NEXT_YEAR_B: float | None = 0.5


BERKELEY: str | None = "men"

DEPARTMENTS_FOR_WOMEN: int | None = 4


ADELIES: str | None = "up"

ALL_PENGUINS: str | None = "up"

if __name__ == "__main__":
    print("You say:", SMALL_STONES, LARGE_STONES, ALL_STONES, NEXT_YEAR_A, NEXT_YEAR_B)
    print("Berkeley:", BERKELEY, DEPARTMENTS_FOR_WOMEN, "penguins:", ADELIES, ALL_PENGUINS)
