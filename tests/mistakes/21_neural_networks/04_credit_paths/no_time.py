# A hidden unit hears nothing of the step before. What is recurrent here?
def unroll(steps: int) -> tuple[int, list[Link]]:
    links = []
    for t in range(steps):
        links.append((2 * t, 2 * t + 1, True))  # x is 2t and h is 2t + 1
        # The next hidden unit, or the output: it gets the number that the next input would.
        if t + 1 == steps:
            links.append((2 * t + 1, 2 * t + 2, True))
    return 2 * steps + 1, links
