# B healed 80% of these stones, and A 90%. Out of how many was each count?
SMALL_STONES: str | None = "B"
