# They are sorted. They should stay in the order in which they came.
def unique(items: list) -> list:
    # The keys of a dictionary stay in the order in which they came, and list(set(items)) would
    # lose it: for words even anew in each run of the program.
    return sorted(set(items))
