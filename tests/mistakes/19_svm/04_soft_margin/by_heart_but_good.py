# It knows its points, and does too well on new ones. How far does a row see here?
BY_HEART: tuple[float, float] | None = (10000, 30)
