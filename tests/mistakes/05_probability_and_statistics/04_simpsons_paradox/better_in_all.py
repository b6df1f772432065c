# Better in both rows, and yet not below: the bottom row says 39 of 110 and 82 of 110.
ALL_STONES: str | None = "A"
