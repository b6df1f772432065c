# Eleven times his chance would be 4.6. It is the odds that are eleven times as large.
TIMES_AS_LIKELY: float | None = 11.25
