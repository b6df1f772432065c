# Two authors are both named; et al. is for three or more.
def cite(paper: Paper) -> str:
    surnames = [name.split()[-1] for name in paper["authors"]]
    who = " and ".join(surnames) if len(surnames) < 2 else f"{surnames[0]} et al."
    return f"{who} ({paper['published'][:4]})"
