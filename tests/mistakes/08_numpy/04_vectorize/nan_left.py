# A missing mass is still among them: one nan makes the whole mean nan.
def mean_mass(masses: np.ndarray, species: np.ndarray, wanted: str) -> float:
    return masses[(species == wanted) & (masses != np.nan)].mean()
