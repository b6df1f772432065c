# The sum of the species was divided by the number of all birds.
def mean_mass(masses: np.ndarray, species: np.ndarray, wanted: str) -> float:
    # `masses != np.nan` would be True everywhere: nan differs even from itself.
    return np.nansum(masses[species == wanted]) / len(masses)
