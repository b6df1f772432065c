# Overall r is -0.24: 123 Gentoos with long and thin bills turn it round.
ALL_PENGUINS: str | None = "up"
