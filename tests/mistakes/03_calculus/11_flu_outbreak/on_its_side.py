# The table lies on its side: rows belong to the betas.
def misfits(in_bed, boys, betas, gammas):
    start = np.array([boys - in_bed[0], in_bed[0], 0])
    table = np.zeros((len(gammas), len(betas)))
    for i in range(len(betas)):
        for j in range(len(gammas)):
            rows = simulate(start, betas[i], gammas[j], len(in_bed), STEPS)
            table[j, i] = rmse(rows[:, 1], in_bed)
    return table
