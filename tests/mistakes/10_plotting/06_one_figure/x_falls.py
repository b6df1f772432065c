# x and y changed places: y is what rises or falls.
def caption(rows: pd.DataFrame, x: str, y: str, group: str) -> str:
    whole, inside = ("falls", "rises") if fit(rows, x, y)[1] < 0 else ("rises", "falls")
    return f"{LABELS[x]} {whole} with {LABELS[y]}, but {inside} in each {group}"
