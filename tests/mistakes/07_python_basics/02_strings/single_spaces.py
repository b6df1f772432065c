# `split(" ")` makes an empty word between two spaces. `split()` does not.
def backwards(line: str) -> str:
    # split() without an argument makes no empty words of double spaces. And [::-1] hands a list
    # back, where words.reverse() turns the list round in its place and returns None.
    return " ".join(line.split(" ")[::-1])
