# There is one round too many. When is it known that nothing moved?
def kmeans(X: np.ndarray, start: np.ndarray) -> tuple[np.ndarray, np.ndarray, list[float]]:
    centres, labels, course = start, None, []
    while True:
        before, labels = labels, assign(X, centres)
        course.append(inertia(X, labels, centres))
        # Labels are compared, not centres: those are floats, and labels repeat exactly.
        moved = move(X, labels, centres)
        if np.array_equal(moved, centres) and np.array_equal(labels, before):
            course.append(course[-1])
            return labels, centres, course
        centres = moved
