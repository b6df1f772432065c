# The printed number was copied. What came out here?
def note(printed: float, runs: Sequence[float], baseline: float) -> dict[str, object]:
    ours = printed
    steady = max(runs) - min(runs) <= 1e-12
    # Compared in the digits that are printed: 98.876... was rounded, too.
    agrees = steady and abs(ours - printed) < 0.05
    return {
        "ours": ours,
        "baseline": round(100 * baseline, 1),
        "steady": steady,
        "verdict": "reproduced" if agrees else "not reproduced",
    }
