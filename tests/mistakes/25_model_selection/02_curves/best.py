# That is the best possible. But a neighbour's wrong label is copied.
D_WITHOUT_END: float | None = 0.1
