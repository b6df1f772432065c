# Place 0 should hold y0, the value at the start.
def euler(f, start, end, y0, n):
    dt = (end - start) / n
    times = np.zeros(n + 1)
    values = np.zeros(n + 1)
    times[0] = start
    for i in range(n):
        values[i + 1] = values[i] + dt * f(times[i], values[i])
        times[i + 1] = times[i] + dt
    return times, values
