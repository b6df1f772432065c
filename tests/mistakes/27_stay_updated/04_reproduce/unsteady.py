# The runs do not agree with each other, so nothing is reproduced yet.
def note(printed: float, runs: Sequence[float], baseline: float) -> dict[str, object]:
    ours = round(100 * sum(runs) / len(runs), 1)
    steady = max(runs) - min(runs) <= 1e-12
    # Compared in the digits that are printed: 98.876... was rounded, too.
    agrees = abs(ours - printed) < 0.05
    return {
        "ours": ours,
        "baseline": round(100 * baseline, 1),
        "steady": steady,
        "verdict": "reproduced" if agrees else "not reproduced",
    }
