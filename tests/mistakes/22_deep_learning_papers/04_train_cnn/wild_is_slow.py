# These steps are short. It should go wrong with too long ones.
WILD: Order | None = (8, 16, 0.00001)
