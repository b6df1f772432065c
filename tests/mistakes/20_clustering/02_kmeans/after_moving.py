# Inertia was noted after the centres had moved, in each round.
def kmeans(X: np.ndarray, start: np.ndarray) -> tuple[np.ndarray, np.ndarray, list[float]]:
    centres, labels, course = start, None, []
    while True:
        before, labels = labels, assign(X, centres)
        # Labels are compared, not centres: those are floats, and labels repeat exactly.
        course.append(inertia(X, labels, move(X, labels, centres)))
        if np.array_equal(labels, before):
            return labels, centres, course
        centres = move(X, labels, centres)
