# This net has too many numbers: 2,499 are the most. Which layer holds them?
GOOD: Order | None = (16, 32, 0.02)
