# Those are the boys who can still catch it. In bed are the infected.
def misfits(in_bed, boys, betas, gammas):
    start = np.array([boys - in_bed[0], in_bed[0], 0])
    table = np.zeros((len(betas), len(gammas)))
    for i in range(len(betas)):
        for j in range(len(gammas)):
            rows = simulate(start, betas[i], gammas[j], len(in_bed), STEPS)
            table[i, j] = rmse(rows[:, 0], in_bed)
    return table
