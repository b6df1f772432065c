# It still learns something. Make the steps longer.
WILD: Order | None = (8, 16, 0.05)
