# Both are names of the same list: your answer is the list that was handed in.
def unique(items: list) -> list:
    # The keys of a dictionary stay in the order in which they came, and list(set(items)) would
    # lose it: for words even anew in each run of the program.
    if len(set(items)) == len(items):
        return items
    return list(dict.fromkeys(items))
