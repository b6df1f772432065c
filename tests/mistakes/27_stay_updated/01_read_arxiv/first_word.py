# The first word of the name was taken. Where is the surname?
def cite(paper: Paper) -> str:
    surnames = [name.split()[0] for name in paper["authors"]]
    who = " and ".join(surnames) if len(surnames) < 3 else f"{surnames[0]} et al."
    return f"{who} ({paper['published'][:4]})"
