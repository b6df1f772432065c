# That is the share. Of a hundred it is a hundred times as many.
def row(name: str, part: int, whole: int) -> str:
    # The value is not rounded, only what is shown: less is lost when you go on with it.
    return f"{name:<12}{part / whole:6.1f} %"
