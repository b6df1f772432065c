# This net has too many numbers: 700 are the most. Which layer holds them?
TINY: Order | None = (5, 8, 0.02)
