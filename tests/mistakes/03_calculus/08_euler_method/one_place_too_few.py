# There is one place too few: n steps have a start as well, and so n + 1 places.
def euler(f, start, end, y0, n):
    dt = (end - start) / n
    times = np.zeros(n)
    values = np.zeros(n)
    times[0] = start
    values[0] = y0
    for i in range(n - 1):
        values[i + 1] = values[i] + dt * f(times[i], values[i])
        times[i + 1] = times[i] + dt
    return times, values
