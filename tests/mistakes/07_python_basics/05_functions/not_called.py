# An int was expected at [0], but there is a function that was not called.
def apply_all(functions: Sequence[Callable], value: object) -> list:
    return [function for function in functions]
