# This is the ranking for a ratio of 1/9. Here it is another one.
def ranking(shares: dict[str, np.ndarray], ratio: float, level: float) -> list[list[str]]:
    places: list[list[str]] = []
    for name in sorted(shares, key=lambda each: -shares[each].mean()):
        # Compared with the first of a place, not the last: a chain of ties has no end.
        if places:
            mean, error = corrected(shares[places[-1][0]], shares[name], 1 / 9)
            if p_value(mean, error, len(shares[name])) >= level:
                places[-1].append(name)
                continue
        places.append([name])
    return places
