# The name was cut at its first dot. It may have several.
def stem(filename: str) -> str:
    # Not strip(".csv"): it takes any of the characters . c s v, and "penguins" would lose its s.
    return filename.split(".")[0]
