# This one fits what it has learned from. How far must a row see to be blind to bends?
STIFF: tuple[float, float] | None = (10, 1)
