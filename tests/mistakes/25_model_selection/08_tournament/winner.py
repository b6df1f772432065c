# This comes out when all are compared with the winner. Compare with the first of the last place.
def ranking(shares: dict[str, np.ndarray], ratio: float, level: float) -> list[list[str]]:
    places: list[list[str]] = []
    for name in sorted(shares, key=lambda each: -shares[each].mean()):
        # Compared with the first of a place, not the last: a chain of ties has no end.
        if places:
            mean, error = corrected(shares[places[0][0]], shares[name], ratio)
            if p_value(mean, error, len(shares[name])) >= level:
                places[-1].append(name)
                continue
        places.append([name])
    return places
