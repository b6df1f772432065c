# The last one given stayed, whatever its version.
def newest(papers: list[Paper]) -> list[Paper]:
    best = {}
    for paper in papers:
        held = best.get(paper["id"])
        # A dictionary keeps the place of a key when its value is replaced.
        if held is None or paper is not held:
            best[paper["id"]] = paper
    return list(best.values())
