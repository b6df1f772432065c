# One step only. Was `return` inside the loop?
def euler(f, start, end, y0, n):
    dt = (end - start) / n
    times = np.zeros(n + 1)
    values = np.zeros(n + 1)
    times[0] = start
    values[0] = y0
    for i in range(n):
        values[i + 1] = values[i] + dt * f(times[i], values[i])
        times[i + 1] = times[i] + dt
        return times, values
