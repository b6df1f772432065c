# It is the other way round: look at the sign over all rows.
def caption(rows: pd.DataFrame, x: str, y: str, group: str) -> str:
    whole, inside = ("rises", "falls") if fit(rows, x, y)[1] < 0 else ("falls", "rises")
    return f"{LABELS[y]} {whole} with {LABELS[x]}, but {inside} in each {group}"
