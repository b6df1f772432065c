# Equal means have not kept the given order.
def ranking(shares: dict[str, np.ndarray], ratio: float, level: float) -> list[list[str]]:
    places: list[list[str]] = []
    for name in sorted(shares, key=lambda each: (-shares[each].mean(), each)):
        # Compared with the first of a place, not the last: a chain of ties has no end.
        if places:
            mean, error = corrected(shares[places[-1][0]], shares[name], ratio)
            if p_value(mean, error, len(shares[name])) >= level:
                places[-1].append(name)
                continue
        places.append([name])
    return places
