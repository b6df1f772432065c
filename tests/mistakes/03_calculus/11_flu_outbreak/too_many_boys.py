# All the boys can catch it here. Those in bed on day 0 have caught it.
def misfits(in_bed, boys, betas, gammas):
    start = np.array([boys, in_bed[0], 0])
    table = np.zeros((len(betas), len(gammas)))
    for i in range(len(betas)):
        for j in range(len(gammas)):
            rows = simulate(start, betas[i], gammas[j], len(in_bed), STEPS)
            table[i, j] = rmse(rows[:, 1], in_bed)
    return table
