# The braces stand in the text as they are: is there an f before the quotes?
def row(name: str, part: int, whole: int) -> str:
    # The value is not rounded, only what is shown: less is lost when you go on with it.
    return "{name:<12}{100 * part / whole:6.1f} %"
