# The time was advanced twice in a step.
def euler(f, start, end, y0, n):
    dt = (end - start) / n
    times = np.zeros(n + 1)
    values = np.zeros(n + 1)
    times[0] = start
    values[0] = y0
    t = start
    for i in range(n):
        t = t + dt
        values[i + 1] = values[i] + dt * f(times[i], values[i])
        t = t + dt
        times[i + 1] = t
    return times, values
