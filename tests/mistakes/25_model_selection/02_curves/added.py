# The chances were added, but two wrong labels agree.
D_WITHOUT_END: float | None = 0.2
