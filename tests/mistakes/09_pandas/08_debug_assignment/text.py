# These are compared like words, letter by letter. What is their dtype?
def lightest_and_heaviest(masses: pd.Series) -> tuple[float, float]:
    # As words, "1150" stands before "950", as "ab" does before "b". A mean would have raised.
    numbers = masses
    return numbers.min(), numbers.max()
