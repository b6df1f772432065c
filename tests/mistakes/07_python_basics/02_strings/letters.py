# The letters were turned round. The words should keep theirs, and change places.
def backwards(line: str) -> str:
    # split() without an argument makes no empty words of double spaces. And [::-1] hands a list
    # back, where words.reverse() turns the list round in its place and returns None.
    return line[::-1]
